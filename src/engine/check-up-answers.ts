import type { DomainEvent } from './events.ts'

/** How the ids of items begin that are no purposes. */
export const service = 'service.'
export const list = 'list.'

/** Which item of a check-up an event answers; undefined for none. */
function itemOf(event: DomainEvent): string | undefined {
  switch (event.type) {
    case 'check-up.left':
      return event.item
    case 'consent.given':
    case 'consent.withdrawn':
      return event.purpose
    case 'collection.paused':
    case 'collection.resumed':
      return list + event.category
    case 'authorisation.revoked':
    case 'authorisation.narrowed':
      return service + event.authorisationId
    default:
      return undefined
  }
}

export type Answers = ReadonlyMap<string, DomainEvent>

/** The latest answer to each item since the round began, whichever screen it was given on. */
export function answersIn(log: readonly DomainEvent[]): Answers {
  const from = log.findLastIndex(({ type }) => type === 'check-up.started')
  const round = from < 0 ? [] : log.slice(from + 1)
  return new Map(
    round.flatMap((event) => {
      const item = itemOf(event)
      return item === undefined ? [] : [[item, event] as const]
    }),
  )
}
