import type { Slice } from '../slice.ts'

/** Orders that the person does not want to see in the list; they are kept all the same. */
export const hiddenOrders: Slice<readonly string[]> = {
  initial: [],
  evolve(state, event) {
    if (event.type === 'order.hidden') return [...state, event.order]
    return event.type === 'order.shown' ? state.filter((id) => id !== event.order) : state
  },
}
