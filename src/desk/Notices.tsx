import { useQuery } from '@tanstack/react-query'
import { call, queryClient } from '../app/client.ts'
import { NoticeRow } from '../app/hooks/erasures/NoticeRow.tsx'
import { useErasureWords } from '../app/hooks/erasures/use-erasure-words.ts'
import { useAction } from '../app/hooks/use-action.ts'
import { useProblemText } from '../app/hooks/use-problem-text.ts'
import type { DeskNotice } from '../contract/erasures.ts'
import { isGivenUp } from '../contract/given-up.ts'
import { operations } from '../contract/operations.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { Row } from '../ui/settings/Row.tsx'
import { Section } from '../ui/settings/Section.tsx'
import { noticesQuery } from './queries.ts'
import { useDeskWords } from './words.ts'

/** Recipients that have not confirmed an erasure; it names them and nobody else (IV(3)). */
export function Notices() {
  const { t } = useDeskWords()
  const problemText = useProblemText()
  const { data, error } = useQuery(noticesQuery)
  return (
    <Page title={t('desk:notices')} intro={t('desk:noticesText')}>
      {error && <Notice tone="bad">{problemText(error)}</Notice>}
      {!data && !error && <Spinner />}
      {data && (
        <Section title={t('desk:notices')} titleHidden>
          {data.notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} action={<TryAgain notice={notice} />} />
          ))}
          {data.notices.length === 0 && <Row title={t('desk:noNotices')} />}
        </Section>
      )}
      <ButtonLink to="/desk">{t('desk:back')}</ButtonLink>
    </Page>
  )
}

function TryAgain({ notice }: { notice: DeskNotice }) {
  const { t } = useDeskWords()
  const { nameOf } = useErasureWords()
  const { run, busy, error } = useAction()
  if (!isGivenUp(notice)) return null
  const again = () =>
    run(async () => {
      await call(operations.retryErasureNotice, { params: { id: notice.id } })
      await queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey })
    })
  return (
    <>
      <Button busy={busy} onClick={() => void again()}>
        {t('desk:tryAgain', { name: nameOf(notice) })}
      </Button>
      {error && <Notice tone="bad">{error}</Notice>}
    </>
  )
}
