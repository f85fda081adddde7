import type { DomainEvent } from '../events.ts'
import { addDays } from '../time.ts'

/** Days in which the person is told of it, if they do not go through their choices before. */
const daysTold = 30

/**
 * When the guardian's say ended with the birthday and every extra went off, while the person has not
 * begun to choose anew; null otherwise. To do nothing is a no, and nobody is asked for ever.
 */
export function handedOverAt(log: readonly DomainEvent[], now: string): string | null {
  const at = log.findLastIndex(
    (event) => event.type === 'guardian.unlinked' && event.reason === 'of-age',
  )
  const event = log[at]
  if (!event || addDays(event.at, daysTold) <= now) return null
  return log.slice(at).some(({ type }) => type === 'check-up.started') ? null : event.at
}
