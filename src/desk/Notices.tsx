import { useQuery } from '@tanstack/react-query'
import { NoticeRow } from '../app/hooks/erasures/NoticeRow.tsx'
import { useProblemText } from '../app/hooks/use-problem-text.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { Row } from '../ui/settings/Row.tsx'
import { Section } from '../ui/settings/Section.tsx'
import { NoticeActs } from './NoticeActs.tsx'
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
            <NoticeRow key={notice.id} notice={notice} action={<NoticeActs notice={notice} />} />
          ))}
          {data.notices.length === 0 && <Row title={t('desk:noNotices')} />}
        </Section>
      )}
      <ButtonLink to="/desk">{t('desk:back')}</ButtonLink>
    </Page>
  )
}
