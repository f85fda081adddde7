import { useTranslation } from 'react-i18next'
import { CallFailed } from '../../contract/problem.ts'
import { type OutboxEntry, waits } from '../outbox/entry.ts'
import type { Outboxed } from './use-outboxed.ts'
import { useProblemText } from './use-problem-text.ts'

interface Choice {
  /** What the server holds. */
  checked: boolean
  /** What an intent that waits, or was refused, wanted instead. */
  wanted: (entry: OutboxEntry) => boolean
  choose: (next: boolean) => Promise<void>
}

/** What became of a choice that is not confirmed, as props of its switch. */
export function useOutboxedSwitch(outboxed: Outboxed, { checked, wanted, choose }: Choice) {
  const { t } = useTranslation('common')
  const problemText = useProblemText()
  const { entry, error, sending, sendNow, dismiss } = outboxed
  const unsent = entry && !entry.refused ? entry : undefined
  const refused = entry?.refused ? entry : undefined

  function waiting(entry: OutboxEntry) {
    const next = wanted(entry)
    return {
      text: t(next ? 'waitingOn' : 'waitingOff'),
      actions: [
        { label: t('sendNow'), onPress: sendNow },
        { label: t('changeMind'), onPress: () => void choose(!next) },
      ],
    }
  }

  function failure() {
    if (!refused && error === undefined) return undefined
    const why = refused?.refused ? new CallFailed(refused.refused.code) : error
    const reason = refused?.refused?.reason
    const next = refused ? wanted(refused) : !checked
    return {
      text: reason ? t(`reason.${reason}`) : problemText(why),
      actions: [
        { label: t(next ? 'chooseOn' : 'chooseOff'), onPress: () => void choose(next) },
        ...(refused ? [{ label: t('leaveAsIs'), onPress: () => void dismiss() }] : []),
      ],
    }
  }

  return {
    busy: sending || unsent !== undefined,
    words: { on: t('on'), off: t('off'), saving: t('saving') },
    waiting: unsent && waits(unsent) ? waiting(unsent) : undefined,
    error: failure(),
  }
}
