import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CallFailed } from '../../contract/problem.ts'
import type { ConsentState } from '../../contract/schemas.ts'
import type { OutboxEntry } from '../outbox/entry.ts'
import { shownText } from './shown-text.ts'
import { useOutboxed } from './use-outboxed.ts'
import { useProblemText } from './use-problem-text.ts'

type Choice = 'given' | 'withdrawn'

const choiceOf = ({ body }: OutboxEntry) => (body as { choice: Choice }).choice
const opposite = { given: 'withdrawn', withdrawn: 'given' } as const

/**
 * One consent as the props of a switch. It shows only what the server holds: 'withdrawn' appears
 * after the server said so; until then the choice is safe on this device, and that is what is said.
 */
export function useConsent(consent: ConsentState, shown: readonly string[]) {
  const { t, i18n } = useTranslation('common')
  const problemText = useProblemText()
  const { purpose, etag } = consent
  const { entry, result, error, sending, submit, sendNow, dismiss } = useOutboxed(
    ({ operation, params }) => operation === 'changeConsent' && params.id === purpose,
  )

  const choose = async (choice: Choice) =>
    submit({
      operation: 'changeConsent',
      params: { id: purpose },
      body: { choice, shown: await shownText(i18n.language, shown) },
      etag,
      lane: 'consents',
      isWithdrawal: choice === 'withdrawn',
    })

  const reasonText = (reason: string | null) => (reason ? t(`reason.${reason}`) : undefined)
  const checked = consent.choice === 'given'
  const waits = entry && !entry.refused ? entry : undefined
  const refused = entry?.refused ? entry : undefined
  const blocking = consent.actions.find(({ id }) => id === (checked ? 'withdraw' : 'give'))
  const confirmed = entry ? undefined : ((result ?? undefined) as ConsentState | undefined)

  return {
    checked,
    busy: sending || waits !== undefined,
    words: { on: t('on'), off: t('off'), saving: t('saving') },
    status: confirmed && confirmationText(confirmed),
    blockedReason: blockedNode(blocking?.reason ?? null),
    note: reasonText(consent.suspended),
    waiting: waits && waits.tries > 0 ? waitingProps(waits) : undefined,
    error: failureProps(),
    onChange: (next: boolean) => void choose(next ? 'given' : 'withdrawn'),
  }

  /** What only a guardian can change leads to where the guardian is found (VII). */
  function blockedNode(reason: string | null) {
    const text = reasonText(reason)
    if (!reason?.startsWith('guardian-')) return text
    return createElement(Link, { to: '/account/settings/privacy/children-and-guardians' }, text)
  }

  function confirmationText({ choice, at }: ConsentState) {
    const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
    return at
      ? t(choice === 'given' ? 'given' : 'withdrawn', { time: time.format(new Date(at)) })
      : undefined
  }

  function waitingProps(entry: OutboxEntry) {
    const choice = choiceOf(entry)
    return {
      text: t(choice === 'given' ? 'waitingOn' : 'waitingOff'),
      actions: [
        { label: t('sendNow'), onPress: sendNow },
        { label: t('changeMind'), onPress: () => void choose(opposite[choice]) },
      ],
    }
  }

  function failureProps() {
    if (!refused && error === undefined) return undefined
    const failure = refused?.refused ? new CallFailed(refused.refused.code) : error
    const reason = reasonText(refused?.refused?.reason ?? null)
    const wanted = refused ? choiceOf(refused) : checked ? 'withdrawn' : 'given'
    return {
      text: reason ?? problemText(failure),
      actions: [
        {
          label: t(wanted === 'given' ? 'chooseOn' : 'chooseOff'),
          onPress: () => void choose(wanted),
        },
        ...(refused ? [{ label: t('leaveAsIs'), onPress: () => void dismiss() }] : []),
      ],
    }
  }
}
