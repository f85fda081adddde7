import type { RecordRemoval, RecordRow, RecordSet } from '../contract/records.ts'
import { deadlineById } from '../policy/lookup.ts'
import { action } from './action.ts'
import { categoryIds, findItem, findShop, shops } from './catalogue.ts'
import type { Context } from './command.ts'
import { categoryById, whyNotRemove, whyNotRestore } from './records.ts'
import type { RemovalEntry } from './slices/removals.ts'
import type { AccountState } from './state.ts'

interface Row {
  id: string
  at: string
  data: Readonly<Record<string, unknown>>
}

/** What a list may be narrowed by. */
const filters: Readonly<Record<string, readonly ('category' | 'shop' | 'kind')[]>> = {
  wishlist: ['category', 'shop'],
  cart: ['category', 'shop'],
  orders: ['kind'],
  'browsing-history': ['category', 'shop'],
  'search-history': ['kind'],
  following: ['kind'],
}
const kinds: Readonly<Record<string, readonly string[]>> = {
  'search-history': ['keyword', 'picture', 'voice'],
  following: ['shop', 'channel', 'creator'],
  orders: ['on-its-way', 'completed'],
}

export function collectionEtag(state: AccountState, category: string): string {
  return `"collection-${category}-${state.collection[category]?.revision ?? 0}"`
}

export function recordSet(
  state: AccountState,
  categoryId: string,
  total: number,
  context: Context,
): RecordSet | undefined {
  const category = categoryById(context, categoryId)
  if (!category?.built) return undefined
  const { id, clause, retention, pausable } = category
  const has = (filter: 'category' | 'shop' | 'kind') => filters[id]?.includes(filter)
  const pause = state.collection[id]
  return {
    category: id,
    clause,
    total: total - (id === 'orders' ? state.hiddenOrders.length : 0),
    retention: { ...retention },
    undoDays: deadlineById(context.policy, 'removal-undo').value,
    filters: {
      categories: has('category') ? [...categoryIds] : [],
      shops: has('shop') ? shops.map((shop) => ({ ...shop })) : [],
      kinds: [...(kinds[id] ?? [])],
    },
    collection: pausable
      ? {
          paused: pause?.paused ?? false,
          at: pause?.at ?? null,
          receiptId: pause?.eventId ?? null,
          etag: collectionEtag(state, id),
        }
      : null,
    removals: state.removals
      .filter((entry) => entry.category === id)
      .filter(
        ({ status, until }) =>
          status === 'erasing' || (status === 'removed' && until > context.now),
      )
      .map((entry) => removalView(entry, state, context.now)),
    actions: [action('remove', whyNotRemove(category))],
  }
}

export function removalView(entry: RemovalEntry, state: AccountState, now: string): RecordRemoval {
  const { id, at, scope, count, until, eventId, status } = entry
  const isGoing = status === 'erasing'
  return {
    id,
    at,
    scope,
    count,
    until,
    receiptId: eventId,
    status: isGoing ? 'erasing' : 'removed',
    actions: [
      action('restore', whyNotRestore(state, entry, now)),
      action('erase', isGoing ? { code: 'gone', reason: 'removed-for-good' } : undefined),
    ],
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

export function recordRow({ id, at, data }: Row): RecordRow {
  const item = findItem(text(data.itemId))
  const shop = findShop(text(data.shopId) || (item?.shopId ?? ''))
  return {
    id,
    at,
    title: text(data.title) || text(data.words) || text(data.item),
    category: item?.category ?? null,
    shop: shop ? { ...shop } : null,
    kind: text(data.kind) || text(data.state) || null,
    data: { ...data },
  }
}

export interface RowFilter {
  q?: string | undefined
  category?: string | undefined
  shop?: string | undefined
  kind?: string | undefined
}

/** Letters as people compare them: no case, no accents, no full-width forms. */
function folded(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What a person reads in a row; ids and figures are not looked for. */
const readable = (data: Row['data']) =>
  Object.entries(data).flatMap(([name, value]) =>
    typeof value === 'string' && !/^(kind|category|state)$|Id$/.test(name) ? [value] : [],
  )

/**
 * A test for rows that hold every word; parts of words count, so that Chinese needs no spaces.
 * What is hidden is found only by the kind 'hidden'.
 */
export function rowFilter(
  { q = '', category, shop, kind }: RowFilter,
  hidden: ReadonlySet<string> = new Set(),
): (row: RecordRow) => boolean {
  const words = folded(q).split(/\s+/).filter(Boolean)
  const wantsHidden = kind === 'hidden'
  return (row) => {
    if (hidden.has(row.id) !== wantsHidden) return false
    if (category && row.category !== category) return false
    if (shop && row.shop?.id !== shop) return false
    if (kind && !wantsHidden && row.kind !== kind) return false
    if (words.length === 0) return true
    const all = folded([row.title, row.shop?.name, ...readable(row.data)].join('\n'))
    return words.every((word) => all.includes(word))
  }
}
