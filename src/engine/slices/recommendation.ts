import type { Block } from '../events.ts'
import type { Slice } from '../slice.ts'

interface Recommendation {
  removedInterests: readonly string[]
  interestsResetAt: string | null
  blocks: readonly Block[]
  revision: number
}

export const recommendation: Slice<Recommendation> = {
  initial: { removedInterests: [], interestsResetAt: null, blocks: [], revision: 0 },
  evolve(state, event) {
    const after = (change: Partial<Recommendation>) => ({
      ...state,
      ...change,
      revision: state.revision + 1,
    })
    switch (event.type) {
      case 'interest.removed':
        return after({ removedInterests: [...state.removedInterests, event.interest] })
      case 'interest.restored':
        return after({
          removedInterests: state.removedInterests.filter((id) => id !== event.interest),
        })
      case 'interests.reset':
        return after({ removedInterests: [], interestsResetAt: event.at })
      case 'block.added':
        return after({ blocks: [...state.blocks, { ...event.block, at: event.at }] })
      case 'block.removed':
        return after({ blocks: state.blocks.filter(({ id }) => id !== event.blockId) })
      default:
        return state
    }
  },
}
