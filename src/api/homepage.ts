import { HomepageItem, type HomepageView } from '../contract/homepage.ts'
import { isHomepageOn } from '../engine/homepage.ts'
import { live } from '../engine/records.ts'
import type { AccountState } from '../engine/state.ts'
import { contentSet, contentView } from './content.ts'
import type { Deps } from './deps.ts'
import type { Person } from './people.ts'
import { countCategory } from './records.ts'

type Item = (typeof HomepageItem)['options'][number]

const newest = 5
const contentOf: Partial<Record<Item, string>> = {
  'posted-content': 'post',
  reviews: 'review',
  'questions-and-answers': 'question',
}
/** Lists of the person's own that a homepage may count. */
const setOf: Partial<Record<Item, string>> = { followings: 'following', collections: 'wishlist' }

/** What everybody else sees of a homepage now; null while it is off. Nothing unshown is even read. */
export async function homepageView(
  deps: Deps,
  person: Person,
  state: AccountState,
): Promise<HomepageView | null> {
  if (!isHomepageOn(state, deps)) return null
  const shown = HomepageItem.options.filter((id) => state.homepage.shown.includes(id))
  const sections = await Promise.all(
    shown
      .filter((id) => id !== 'avatar' && id !== 'nickname')
      .map(async (id) => ({ id, ...(await sectionOf(deps, { person, state, id })) })),
  )
  return {
    id: person.id,
    name: shown.includes('nickname') ? person.name : null,
    avatar: shown.includes('avatar') ? person.avatar : null,
    sections,
  }
}

async function sectionOf(
  deps: Deps,
  { person, state, id }: { person: Person; state: AccountState; id: Item },
) {
  const kind = contentOf[id]
  const set = setOf[id]
  if (set) return { count: await countCategory(deps, state, set), lines: [] }
  // Followers, comments and likes are other people's acts; none are held here yet.
  if (!kind) return { count: 0, lines: [] }
  const query = { limit: 1_000, ...live(state, contentSet, {}) }
  const page = await deps.store.records(person.accountId, contentSet, query)
  const visible = page.rows
    .map((row) => contentView(row, person, state))
    .filter((one) => one.kind === kind && one.public !== null)
  return {
    count: visible.length,
    lines: visible.slice(0, newest).map(({ title, text }) => `${title}: ${text}`),
  }
}
