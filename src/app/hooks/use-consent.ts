import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ConsentState } from '../../contract/schemas.ts'
import type { OutboxEntry } from '../outbox/entry.ts'
import { useOutboxedSwitch } from './outboxed-switch.ts'
import { useOutboxed } from './use-outboxed.ts'
import { useShownText } from './use-shown-text.ts'

const isGiven = ({ body }: OutboxEntry) => (body as { choice: string }).choice === 'given'

/**
 * One consent as the props of a switch. It shows only what the server holds: 'withdrawn' appears
 * after the server said so; until then the choice is safe on this device, and that is what is said.
 */
export function useConsent(read: ConsentState, shown: readonly string[]) {
  const { t, i18n } = useTranslation('common')
  const { purpose } = read
  const outboxed = useOutboxed(
    ({ operation, params }) => operation === 'changeConsent' && params.id === purpose,
  )
  const consent = outboxed.current(read, (answer) => answer as ConsentState)
  const checked = consent.choice === 'given'
  const proof = useShownText(shown)
  const choose = async (next: boolean) =>
    outboxed.submit({
      operation: 'changeConsent',
      params: { id: purpose },
      body: {
        choice: next ? 'given' : 'withdrawn',
        shown: await proof(),
      },
      etag: consent.etag,
      lane: 'consents',
      isWithdrawal: !next,
    })
  const choice = useOutboxedSwitch(outboxed, { checked, wanted: isGiven, choose })

  const reasonText = (reason: string | null) => (reason ? t(`reason.${reason}`) : undefined)
  const blocking = consent.actions.find(({ id }) => id === (checked ? 'withdraw' : 'give'))
  const { entry, result } = outboxed
  const answer = entry ? undefined : (result as ConsentState | null | undefined)
  const confirmed = answer?.etag === consent.etag ? confirmationText(consent) : undefined

  return {
    ...choice,
    /** What the server holds as far as is known here, for whatever else goes by it. */
    held: consent,
    checked,
    /** Only for a choice that was made on this very visit, while it holds. */
    confirmed,
    status: confirmed ?? sinceText(consent),
    blockedReason: blockedNode(blocking?.reason ?? null),
    note: reasonText(consent.suspended),
    onChange: (next: boolean) => void choose(next),
  }

  /** What only a guardian can change leads to where the guardian is found (VII). */
  function blockedNode(reason: string | null) {
    const text = reasonText(reason)
    if (!reason?.startsWith('guardian-')) return text
    return createElement(Link, { to: '/account/settings/privacy/children-and-guardians' }, text)
  }

  /** On every later visit: the day stands for the time that was said when it was confirmed. */
  function sinceText({ choice, at }: ConsentState) {
    const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
    return at
      ? t(choice === 'given' ? 'givenOn' : 'withdrawnOn', { date: day.format(new Date(at)) })
      : undefined
  }

  function confirmationText({ choice, at }: ConsentState) {
    const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
    return at
      ? t(choice === 'given' ? 'given' : 'withdrawn', { time: time.format(new Date(at)) })
      : undefined
  }
}
