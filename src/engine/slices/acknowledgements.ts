import type { Slice } from '../slice.ts'

interface Acknowledgement {
  version: string
  at: string
  eventId: string
}

/** Which versions of the policy the person said to have read, oldest first. */
export const acknowledgements: Slice<readonly Acknowledgement[]> = {
  initial: [],
  evolve: (state, event) =>
    event.type === 'policy.acknowledged'
      ? [...state, { version: event.version, at: event.at, eventId: event.id }]
      : state,
}
