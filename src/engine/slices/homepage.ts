import type { Slice } from '../slice.ts'

interface Homepage {
  /** Nothing is shown before it was chosen. */
  shown: readonly string[]
  findable: boolean
  revision: number
}

export const homepage: Slice<Homepage> = {
  initial: { shown: [], findable: false, revision: 0 },
  evolve: (state, event) =>
    event.type === 'homepage.changed'
      ? { shown: event.items, findable: event.findable, revision: state.revision + 1 }
      : state,
}
