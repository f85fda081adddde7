import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../app/client.ts'
import { Erasure, isUnderWay } from '../../app/hooks/erasures/Erasure.tsx'
import { sessionQuery } from '../../app/hooks/session.ts'
import { useDay } from '../../app/hooks/use-day.ts'
import { useProblemText } from '../../app/hooks/use-problem-text.ts'
import { operations } from '../../contract/operations.ts'
import { CallFailed } from '../../contract/problem.ts'
import type { DeletionOutcome as Outcome } from '../../contract/schemas.ts'
import { loadWords } from '../../i18n/setup.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'

const pollInMs = 3_000

/** What became of a deletion, for somebody who can't sign in any more too. It names nobody. */
export function DeletionOutcome({ id }: { id: string }) {
  const { t } = useTranslation(['sign-in', 'menu'])
  return (
    <Page title={t('outcome.title')}>
      <State id={id} />
      <ButtonLink to="/account">{t('menu:account')}</ButtonLink>
    </Page>
  )
}

function State({ id }: { id: string }) {
  const { t, i18n } = useTranslation(['sign-in', 'policy'])
  const problemText = useProblemText()
  const { data, error } = useQuery({
    queryKey: ['deletion-outcome', id],
    queryFn: async () => {
      await loadWords(['erasures'])
      return call(operations.getDeletionOutcome, { params: { id } })
    },
    refetchInterval: ({ state }) => (isOpen(state.data) ? pollInMs : false),
  })
  const dayOf = (moment: string) =>
    new Date(moment).toLocaleDateString(i18n.language, { dateStyle: 'long' })
  const day = useDay()
  // Whoever is signed in has the way to keep it above every page.
  const nobodyIsIn = useQuery(sessionQuery).isError
  if (error) {
    const isMissing = error instanceof CallFailed && error.code === 'not-found'
    return <Notice tone="warn">{isMissing ? t('outcome.missing') : problemText(error)}</Notice>
  }
  if (!data) return <Notice>{t('outcome.loading')}</Notice>
  const { status, reference, effectiveAt, erasedAt, kept, erasure } = data
  return (
    <>
      <Notice tone={status === 'fulfilled' ? 'good' : 'info'}>
        <p>{t(`outcome.${status}`, { reference, date: dayOf(erasedAt ?? effectiveAt) })}</p>
        {status === 'scheduled' && nobodyIsIn && <p>{t('outcome.signIn')}</p>}
        {status === 'fulfilled' && kept.length === 0 && <p>{t('outcome.nothingKept')}</p>}
        {status === 'fulfilled' &&
          kept.map(({ category, until }) => (
            <p key={category}>
              {t('outcome.kept', { category: t(`policy:category.${category}`), date: day(until) })}
            </p>
          ))}
      </Notice>
      {erasure && <Erasure erasure={erasure} />}
    </>
  )
}

const isOpen = (data: Outcome | undefined) =>
  data?.status === 'scheduled' || (data?.erasure && isUnderWay(data.erasure))
