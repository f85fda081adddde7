import type { Fault } from './check.ts'
import { menu as wholeMenu } from './menu.ts'
import type { MenuEntry, PolicyPack } from './schema.ts'

interface Alone {
  /** Kinds of data and purposes that only this entry lets a person see and decide on. */
  categories: readonly string[]
  purposes: readonly string[]
  /** An entry that shows the same and so has to go too. */
  shownBy?: string
}

const shownBy = 'personal-homepage'

/**
 * Entries that a company may do without, by id; their children go with them. Where one lets a person
 * see and erase a kind of data, that kind goes too: no right is left without its screen. Every other
 * entry carries a right, or a promise that any policy of this kind makes.
 */
const optional: Readonly<Record<string, Alone>> = {
  browse: { categories: [], purposes: [] },
  following: { categories: ['following'], purposes: [], shownBy },
  messages: { categories: ['messages'], purposes: [] },
  'personal-homepage': { categories: [], purposes: ['personal-homepage'] },
  'posted-content': { categories: ['reviews'], purposes: ['reviews'], shownBy },
  'privacy-check-up': { categories: [], purposes: [] },
  wishlist: { categories: ['wishlist'], purposes: [], shownBy },
}

type Without = Pick<PolicyPack, 'without'>

/** The app's menu without what a pack leaves out; nothing that stays points at what went. */
export function menuWithout(whole: readonly MenuEntry[], without: readonly string[]): MenuEntry[] {
  const left: MenuEntry[] = []
  for (const entry of whole) {
    const isUnder = entry.parent !== null && !left.some(({ id }) => id === entry.parent)
    if (!isUnder && !without.includes(entry.id)) left.push(entry)
  }
  return left
}

/** Menu paths of the app that a pack leaves out. */
export function pathsLeftOut({ menu }: Pick<PolicyPack, 'menu'>): string[] {
  const kept = new Set<string>(menu.map(({ id }) => id))
  return wholeMenu.filter(({ id }) => !kept.has(id)).map(({ path }) => path)
}

/** What goes with the entries that are left out, and so is missed nowhere. */
export function goneWith(
  { without = [] }: Without,
  list: 'categories' | 'purposes',
): readonly string[] {
  return without.flatMap((id) => optional[id]?.[list] ?? [])
}

/** What can't be left out, and what is still there although nobody could see or decide on it. */
export function leftOutFaults(pack: PolicyPack): Fault[] {
  const choice = Object.keys(optional).join(', ')
  const strays = (pack.without ?? []).flatMap((id, index) => {
    const path = `without[${index}]`
    const other = optional[id]?.shownBy
    if (other && !pack.without?.includes(other)) {
      return [{ path, message: `${id} can only go together with ${other}, which shows it` }]
    }
    if (id in optional) return []
    const isKnown = wholeMenu.some((entry) => entry.id === id)
    const message = isKnown
      ? `${id} can't be left out, since rights go by it; only these can: ${choice}`
      : `there is no menu entry ${id}; these can be left out: ${choice}`
    return [{ path, message }]
  })
  const left = (['categories', 'purposes'] as const).flatMap((list) => {
    const gone = goneWith(pack, list)
    return pack[list].flatMap(({ id }, index) => {
      if (!gone.includes(id)) return []
      const message = `${id} has to go too: its menu entry is left out, so nobody could decide on it`
      return [{ path: `${list}[${index}].id`, message }]
    })
  })
  return [...strays, ...left]
}
