import type { Feed, FeedCard } from '../contract/schemas.ts'
import { catalogue, findItem, findShop, type Item, sharingCodeOf } from './catalogue.ts'
import { isGranted } from './consent.ts'
import type { AccountState } from './state.ts'

/** How many of the person's records speak for each interest, since the last reset. */
export type Signals = Readonly<Record<string, number>>

/** 'now' follows the person's choice; the other two show what it would be. */
export type FeedView = 'now' | 'personalised' | 'general'

/** What bears on advertising besides the person's choice (II(2).3). */
export interface AdRules {
  inRegion: boolean
  optOutSignal: boolean
}

const noAds: AdRules = { inRegion: false, optOutSignal: false }
const feedLength = 24
/** Every so manieth card is an ad, where the region has advertising. */
const adEvery = 8
/** At most this many neighbours of one category: recommendations should not narrow (II(2).3). */
const longestRun = 2
const currencies: Readonly<Record<string, string>> = {
  SG: 'SGD',
  MY: 'MYR',
  EU: 'EUR',
  KR: 'KRW',
  JP: 'JPY',
}

/** Place among all goods by popularity, 1 for the most popular. */
const popularityPlace = new Map(
  catalogue.toSorted((a, b) => b.popularity - a.popularity).map(({ id }, place) => [id, place + 1]),
)

export const currencyOf = (region: string) => currencies[region] ?? 'USD'

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

/** Whether history orders the feed in this view (II(2).3). */
function isPersonalised(state: AccountState, as: FeedView): boolean {
  return as === 'now' ? isGranted(state, 'personalised-recommendation') : as === 'personalised'
}

function hasPersonalAds(state: AccountState, { inRegion, optOutSignal }: AdRules): boolean {
  return inRegion && !optOutSignal && isGranted(state, 'personalised-ads')
}

/** Whether making this view reads the person's history at all: ask before loading it. */
export function readsHistory(state: AccountState, as: FeedView, ads: AdRules): boolean {
  return isPersonalised(state, as) || hasPersonalAds(state, ads)
}

/** The home feed. Where history may not be used, `signals` changes nothing. */
export function rankFeed(
  state: AccountState,
  signals: Signals,
  as: FeedView,
  ads: AdRules = noAds,
): Feed {
  const personalised = isPersonalised(state, as)
  const usable = interestWeights(state, signals)
  const weights = personalised ? usable : {}
  const adWeights = hasPersonalAds(state, ads) ? usable : {}
  const places = Array.from({ length: feedLength }, (_, index) => index)
  const isAd = (index: number) => ads.inRegion && index % adEvery === adEvery - 1
  const adCount = places.filter(isAd).length
  const offers = offersFor(state, adWeights, adCount)
  const goods = spreadOut(byScore(state, weights).filter((item) => !offers.includes(item)))
  const cards = places.flatMap((index) => {
    const sponsored = isAd(index)
    const item = (sponsored ? offers : goods).shift()
    return item ? [toCard(state, item, sponsored, sponsored ? adWeights : weights, signals)] : []
  })
  return {
    as: personalised ? 'personalised' : 'general',
    usesHistory: readsHistory(state, as, ads),
    cards: cards.map((card, index) => ({ ...card, rank: index + 1 })),
  }
}

/** Goods that are advertised: whether the rest of the feed is personalised is nothing to them. */
function offersFor(
  state: AccountState,
  weights: Readonly<Record<string, number>>,
  count: number,
): Item[] {
  const shownToAll = spreadOut(byScore(state, {})).slice(0, feedLength - count)
  return byScore(state, weights)
    .filter((item) => !shownToAll.includes(item))
    .slice(0, count)
}

function byScore(state: AccountState, weights: Readonly<Record<string, number>>): Item[] {
  const score = (item: Item) => item.popularity + 2 * (weights[item.category] ?? 0)
  return catalogue
    .filter((item) => !isBlocked(state, item))
    .toSorted((a, b) => score(b) - score(a) || a.id.localeCompare(b.id))
}

function isBlocked(state: AccountState, item: Item): boolean {
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
  sponsored: boolean,
  weights: Readonly<Record<string, number>>,
  signals: Signals,
): FeedCard {
  const because = weights[item.category] ? item.category : null
  return {
    itemId: item.id,
    title: item.title,
    shop: { id: item.shopId, name: findShop(item.shopId)?.name ?? item.shopId },
    category: item.category,
    price: item.price,
    currency: currencyOf(state.region),
    rank: 0,
    because,
    signals: because === null ? null : (signals[because] ?? 0),
    popularity: popularityPlace.get(item.id) ?? catalogue.length,
    sharingCode: sharingCodeOf(item.id),
    sponsored,
  }
}
