import type { Block } from '../events.ts'
import type { Slice } from '../slice.ts'

interface Recommendation {
  removedInterests: readonly string[]
  interestsResetAt: string | null
  /** What the latest reset put aside, so that it can be brought back; null once it was. */
  beforeReset: Pick<Recommendation, 'removedInterests' | 'interestsResetAt'> | null
  blocks: readonly Block[]
  revision: number
}

export const recommendation: Slice<Recommendation> = {
  initial: {
    removedInterests: [],
    interestsResetAt: null,
    beforeReset: null,
    blocks: [],
    revision: 0,
  },
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
        return after({
          removedInterests: [],
          interestsResetAt: event.at,
          beforeReset: {
            removedInterests: state.removedInterests,
            interestsResetAt: state.interestsResetAt,
          },
        })
      case 'interests.reset-undone':
        return after({ ...broughtBack(state), beforeReset: null })
      case 'block.added':
        return after({ blocks: [...state.blocks, { ...event.block, at: event.at }] })
      case 'block.removed':
        return after({ blocks: state.blocks.filter(({ id }) => id !== event.blockId) })
      default:
        return state
    }
  },
}

/** As before the reset; what was removed since stays removed, since a refusal is never lost. */
function broughtBack({ beforeReset, removedInterests }: Recommendation): Partial<Recommendation> {
  if (!beforeReset) return {}
  const removed = new Set([...beforeReset.removedInterests, ...removedInterests])
  return { removedInterests: [...removed], interestsResetAt: beforeReset.interestsResetAt }
}
