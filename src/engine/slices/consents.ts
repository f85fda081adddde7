import type { EventOf, Slice } from '../slice.ts'

export interface ConsentEntry {
  choice: 'given' | 'withdrawn'
  at: string
  eventId: string
  revision: number
  /** The bulk withdrawal that took it back, if one did. */
  bulk?: string
}

type Consents = Readonly<Record<string, ConsentEntry>>

export const consents: Slice<Consents> = {
  initial: {},
  evolve: (state, event) =>
    event.type === 'consent.given' || event.type === 'consent.withdrawn'
      ? { ...state, [event.purpose]: entryAfter(state[event.purpose], event) }
      : state,
}

function entryAfter(
  before: ConsentEntry | undefined,
  event: EventOf<'consent.given' | 'consent.withdrawn'>,
): ConsentEntry {
  return {
    choice: event.type === 'consent.given' ? 'given' : 'withdrawn',
    at: event.at,
    eventId: event.id,
    revision: (before?.revision ?? 0) + 1,
    ...(event.type === 'consent.withdrawn' && event.bulk !== undefined && { bulk: event.bulk }),
  }
}
