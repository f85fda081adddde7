import type { Slice } from '../slice.ts'

interface CollectionEntry {
  paused: boolean
  at: string
  eventId: string
  revision: number
}

/** Which lists of what a person does are being added to; one that is not here is. */
export const collection: Slice<Readonly<Record<string, CollectionEntry>>> = {
  initial: {},
  evolve(state, event) {
    if (event.type !== 'collection.paused' && event.type !== 'collection.resumed') return state
    const entry = {
      paused: event.type === 'collection.paused',
      at: event.at,
      eventId: event.id,
      revision: (state[event.category]?.revision ?? 0) + 1,
    }
    return { ...state, [event.category]: entry }
  },
}
