import { useEffect } from 'react'
import { useOutboxed } from '../../../../../app/hooks/use-outboxed.ts'
import type { CheckUp } from '../../../../../contract/check-up.ts'
import { show } from './queries.ts'

/**
 * Leaving one choice as it is: kept on the device like any other answer until the server has it.
 * `onLeft` is told how the round stands then, or null where it was so already.
 */
export function useLeaving(item: string, onLeft: (checkUp: CheckUp | null) => void) {
  const outboxed = useOutboxed(
    ({ operation, params }) => operation === 'leaveInCheckUp' && params.id === item,
  )
  const { entry, result, sending } = outboxed
  const unsent = entry?.refused ? undefined : entry

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the server has said so
  useEffect(() => {
    if (result === undefined) return
    const checkUp = result as CheckUp | null
    if (checkUp) show(checkUp)
    onLeft(checkUp)
  }, [result])

  function leave() {
    if (unsent) return outboxed.sendNow()
    void outboxed.submit({
      operation: 'leaveInCheckUp',
      params: { id: item },
      body: {},
      etag: null,
      lane: 'check-up',
      isWithdrawal: false,
    })
  }
  // One that waits keeps nobody from answering instead.
  return { leave, outboxed, busy: sending || (unsent !== undefined && !outboxed.waits) }
}
