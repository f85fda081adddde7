import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { useAction } from '../../../app/hooks/use-action.ts'
import { operations } from '../../../contract/operations.ts'
import { CallFailed } from '../../../contract/problem.ts'
import type { WaitingRegistration } from '../../../contract/registration.ts'
import type { MenuPath } from '../../../policy/menu.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Region } from '../../../ui/Region.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { Text } from '../../../ui/Text.tsx'
import { Answered } from './Answered.tsx'

const letterPath: MenuPath = 'account/settings/privacy/children-and-guardians'

/** Milliseconds between two looks whether the grown-up has answered. */
const lookInMs = 5_000

const standQuery = (id: string) =>
  queryOptions({
    queryKey: ['waiting-registration', id],
    queryFn: () => call(operations.getWaitingStand, { params: { id } }).catch(overIfGone),
    refetchInterval: ({ state }) =>
      state.data && state.data.stand !== 'waiting' ? false : lookInMs,
  })

/** Taken back elsewhere, or without an answer for too long. */
function overIfGone(failure: unknown): { stand: 'over' } {
  if (failure instanceof CallFailed && failure.code === 'not-found') return { stand: 'over' }
  throw failure
}

interface Props {
  waiting: WaitingRegistration
  onTakenBack: () => void
  onAskAgain: () => void
}

/** A grown-up was sent a link: what waits, until when, what is kept meanwhile, and the way out. */
export function Waiting({ waiting, onTakenBack, onAskAgain }: Props) {
  const { t, i18n } = useTranslation('sign-in/register')
  const { run, busy, error } = useAction()
  const { guardian, expiresAt, pass } = waiting
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' })

  const takeBack = async () => {
    await call(operations.takeBackAsk, { body: { pass } })
    onTakenBack()
  }
  const { data } = useQuery(standQuery(waiting.id))
  if (data && data.stand !== 'waiting') {
    return <Answered stand={data.stand} guardian={guardian} onAskAgain={onAskAgain} />
  }
  return (
    <>
      <Region title={t('waiting')}>
        <Text role="status">
          {t('waitingText', { guardian, time: time.format(new Date(expiresAt)) })}
        </Text>
        <Text>{t('waitingKept')}</Text>
        <Text>{t('waitingAfter')}</Text>
        {error && <Notice tone="bad">{error}</Notice>}
        <Actions>
          <Button busy={busy} onClick={() => void run(takeBack)}>
            {t('takeBack')}
          </Button>
          <Button busy={busy} onClick={onAskAgain}>
            {t('askAgain')}
          </Button>
        </Actions>
      </Region>
      <SampleLink waiting={waiting} />
    </>
  )
}

/** Only where there are sample people: elsewhere the link goes to the grown-up alone. */
function SampleLink({ waiting: { id, guardian, expiresAt } }: { waiting: WaitingRegistration }) {
  const { t } = useTranslation('sign-in/register')
  const { data } = useQuery({
    queryKey: ['waiting-letters', id, expiresAt],
    queryFn: () => call(operations.listSampleGuardianLetters, { query: { waiting: id } }),
    retry: false,
  })
  const [letter] = data?.letters ?? []
  if (!letter) return null
  return (
    <Section title={t('sampleLink')} description={t('sampleLinkText')}>
      <LinkRow
        to={`/${letterPath}?letter=${letter.token}`}
        title={t('sampleLinkTo', { guardian })}
      />
    </Section>
  )
}
