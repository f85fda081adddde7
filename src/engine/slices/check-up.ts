import type { Slice } from '../slice.ts'

interface Round {
  startedAt: string | null
  /** Nothing at all has happened since it began. */
  isFresh: boolean
  /** What was left as it is in it. */
  left: readonly string[]
}

/** The latest round of the check-up. */
export const checkUp: Slice<Round> = {
  initial: { startedAt: null, isFresh: false, left: [] },
  evolve(state, event) {
    if (event.type === 'check-up.started') return { startedAt: event.at, isFresh: true, left: [] }
    const left = event.type === 'check-up.left' ? [...state.left, event.item] : state.left
    return state.isFresh || left !== state.left ? { ...state, isFresh: false, left } : state
  },
}
