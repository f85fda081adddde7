import type { Slice } from '../slice.ts'

/** When the latest round of the check-up began, and what was left as it is in it. */
export const checkUp: Slice<{ startedAt: string | null; left: readonly string[] }> = {
  initial: { startedAt: null, left: [] },
  evolve(state, event) {
    if (event.type === 'check-up.started') return { startedAt: event.at, left: [] }
    if (event.type !== 'check-up.left') return state
    return { ...state, left: [...state.left, event.item] }
  },
}
