import type { Slice } from '../slice.ts'

interface Disclosure {
  recipient: string
  fields: readonly string[]
  /** The erasure its recipient was told of since; absent while there is none. */
  erasureId?: string
}
type Disclosures = Readonly<Record<string, Disclosure>>

/** Which fields a campaign's partner holds, by purpose: whoever got them is told of an erasure. */
export const disclosures: Slice<Disclosures> = {
  initial: {},
  evolve(state, event) {
    switch (event.type) {
      case 'campaign.disclosed': {
        const { purpose, recipient, fields } = event
        return { ...state, [purpose]: { recipient, fields } }
      }
      case 'erasure.recorded': {
        const { recipients, erasureId } = event
        const told = Object.entries(state).filter(([purpose]) => recipients.includes(purpose))
        if (told.length === 0) return state
        const owed = told.map(([purpose, entry]) => [purpose, { ...entry, erasureId }] as const)
        return { ...state, ...Object.fromEntries(owed) }
      }
      case 'erasure.confirmed': {
        // What went out after the erasure is not what the recipient speaks of.
        const { recipient, erasureId } = event
        if (state[recipient]?.erasureId !== erasureId) return state
        const { [recipient]: _, ...rest } = state
        return rest
      }
      default:
        return state
    }
  },
}
