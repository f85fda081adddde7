import type { ShownText } from '../../contract/schemas.ts'
import type { Context } from '../../engine/command.ts'
import type { DomainEvent } from '../../engine/events.ts'
import type { RequestEntry } from '../../engine/slices/requests.ts'

/** A person's request as staff have it before them. */
export interface Opened {
  events: readonly DomainEvent[]
  entry: RequestEntry
  context: Context
}

/** What the person was shown when they agreed to the check of who they are; undefined before that. */
export function shownAtCheck({ events, entry }: Opened): ShownText | undefined {
  const agreed = events.findLast(
    (event) => event.type === 'request.verification-agreed' && event.requestId === entry.id,
  )
  return agreed?.type === 'request.verification-agreed' ? agreed.shown : undefined
}
