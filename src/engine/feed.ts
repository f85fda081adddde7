import type { Feed, FeedCard } from '../contract/schemas.ts'
import { catalogue, findItem, findShop, type Item } from './catalogue.ts'
import { isGranted } from './consent.ts'
import type { AccountState } from './state.ts'

/** How many of the person's records speak for each interest, since the last reset. */
export type Signals = Readonly<Record<string, number>>

const feedLength = 24
/** At most this many neighbours of one category: recommendations should not narrow (II(2).3). */
const longestRun = 2
const currencies: Readonly<Record<string, string>> = {
  SG: 'SGD',
  MY: 'MYR',
  EU: 'EUR',
  KR: 'KRW',
  JP: 'JPY',
}

/** Weight 0 to 1 of each interest that may be used, relative to the strongest. */
export function interestWeights(
  state: AccountState,
  signals: Signals,
): Readonly<Record<string, number>> {
  const usable = Object.entries(signals).filter(
    ([id]) => !state.recommendation.removedInterests.includes(id),
  )
  const strongest = Math.max(1, ...usable.map(([, count]) => count))
  return Object.fromEntries(usable.map(([id, count]) => [id, count / strongest]))
}

/** Whether history may be used for the feed now (II(2).3). */
export function isPersonalised(state: AccountState): boolean {
  return isGranted(state, 'personalised-recommendation')
}

/**
 * The home feed. 'now' follows the person's choice; the other two show what it would be.
 * The general feed does not read `signals` at all.
 */
export function rankFeed(
  state: AccountState,
  signals: Signals,
  as: 'now' | 'personalised' | 'general',
  optOutSignal = false,
): Feed {
  const personalised = as === 'now' ? isPersonalised(state) : as === 'personalised'
  const weights = personalised ? interestWeights(state, signals) : {}
  const score = (item: Item) => item.popularity + 2 * (weights[item.category] ?? 0)
  const ranked = catalogue
    .filter((item) => !isBlocked(state, item))
    .toSorted((a, b) => score(b) - score(a) || a.id.localeCompare(b.id))
  const cards = spreadOut(ranked)
    .slice(0, feedLength)
    .map((item, rank) => toCard(state, item, rank, weights, !optOutSignal))
  return { as: personalised ? 'personalised' : 'general', usesHistory: personalised, cards }
}

export function isBlocked(state: AccountState, item: Item): boolean {
  return state.recommendation.blocks.some(({ kind, targetId }) => {
    if (kind === 'item') return item.id === targetId
    if (kind === 'shop') return item.shopId === targetId
    if (kind === 'category') return item.category === targetId
    return item.style === findItem(targetId)?.style
  })
}

/** Keeps the order, but moves an item back where it would make a run of one category too long. */
function spreadOut(ranked: readonly Item[]): Item[] {
  const waiting = [...ranked]
  const out: Item[] = []
  while (waiting.length > 0) {
    const run = out.slice(-longestRun)
    const full =
      run.length === longestRun && run.every(({ category }) => category === run[0]?.category)
    const next = full ? waiting.findIndex(({ category }) => category !== run[0]?.category) : 0
    out.push(...waiting.splice(Math.max(0, next), 1))
  }
  return out
}

function toCard(
  state: AccountState,
  item: Item,
  rank: number,
  weights: Readonly<Record<string, number>>,
  adsAllowed: boolean,
): FeedCard {
  return {
    itemId: item.id,
    title: item.title,
    shop: { id: item.shopId, name: findShop(item.shopId)?.name ?? item.shopId },
    category: item.category,
    price: item.price,
    currency: currencies[state.region] ?? 'USD',
    rank: rank + 1,
    because: weights[item.category] ? item.category : null,
    // II(2).3: advertising needs its own consent, and exists only in some regions.
    sponsored: adsAllowed && isGranted(state, 'personalised-ads') && rank % 8 === 7,
  }
}
