import type { Slice } from '../slice.ts'

/** How often the name at each posted thing was put there or taken off: the number of its version. */
export const credits: Slice<Readonly<Record<string, number>>> = {
  initial: {},
  evolve(state, event) {
    if (event.type !== 'content.credited') return state
    return { ...state, [event.contentId]: (state[event.contentId] ?? 0) + 1 }
  },
}
