import type { Slice } from '../slice.ts'

interface ShopEntry {
  muted: boolean
  mutedAt: string | null
  member: boolean
  memberAt: string | null
  revision: number
}

export const neverMet: ShopEntry = {
  muted: false,
  mutedAt: null,
  member: false,
  memberAt: null,
  revision: 0,
}

/** How a person stands to shops: which are silent, and of which they are a member. */
export const shops: Slice<Readonly<Record<string, ShopEntry>>> = {
  initial: {},
  evolve(state, event) {
    const after = (shop: string, change: Partial<ShopEntry>) => {
      const before = state[shop] ?? neverMet
      return { ...state, [shop]: { ...before, ...change, revision: before.revision + 1 } }
    }
    switch (event.type) {
      case 'shop.muted':
        return after(event.shop, { muted: true, mutedAt: event.at })
      case 'shop.unmuted':
        return after(event.shop, { muted: false, mutedAt: null })
      case 'membership.joined':
        return after(event.shop, { member: true, memberAt: event.at })
      case 'membership.left':
        return after(event.shop, { member: false, memberAt: null })
      default:
        return state
    }
  },
}
