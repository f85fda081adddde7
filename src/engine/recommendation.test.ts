import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../policy/pack.ts'
import { categoryIds, shops } from './catalogue.ts'
import type { Command, Context } from './command.ts'
import { decide } from './decide.ts'
import { rankFeed, readsHistory, type Signals } from './feed.ts'
import { recommendationManagement } from './recommendation-view.ts'
import { type AccountState, evolve, initialState } from './state.ts'

const now = '2026-11-01T08:00:00.000Z'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
let count = 0
const context: Context = {
  now,
  newId: () => `id-${++count}`,
  actor: { kind: 'person', id: 'p' },
  policy: pack,
  facts: { openOrders: 0, unpaidBalance: 0 },
  optOutSignal: false,
}

function apply(state: AccountState, ...commands: Command[]): AccountState {
  return commands.reduce((before, command) => {
    const decision = decide(before, command, context)
    return decision.ok ? decision.events.reduce(evolve, before) : before
  }, state)
}

const account = (region = 'SG', birthDate = '1990-05-05') =>
  apply(initialState('p'), { type: 'open-account', region, birthDate })
const give = (purpose: string): Command => ({
  type: 'change-consent',
  purpose,
  choice: 'given',
  shown,
})
const remove = (interest: string): Command => ({ type: 'change-interest', interest, removed: true })
const reset: Command = { type: 'reset-interests' }
const undo: Command = { type: 'undo-reset-interests' }
const anySignals = fc.dictionary(fc.constantFrom(...categoryIds), fc.integer({ min: 1, max: 999 }))
const allowedActions = (state: AccountState) =>
  recommendationManagement(state, {}, context)
    .actions.filter(({ allowed }) => allowed)
    .map(({ id }) => id)
const rules = { inRegion: true, optOutSignal: false }
const adsOf = (state: AccountState, signals: Signals, ads = rules) =>
  rankFeed(state, signals, 'now', ads).cards.filter(({ sponsored }) => sponsored)

describe('a reset of interests', () => {
  it('is undone as a whole, and what was removed since stays removed', () => {
    const before = apply(account(), remove('tea'))
    const after = apply(before, reset, remove('pets'), undo)
    expect(after.recommendation.interestsResetAt).toBeNull()
    expect(after.recommendation.removedInterests.toSorted()).toEqual(['pets', 'tea'])
  })

  it('can be undone once, and only when there was one', () => {
    expect(allowedActions(account())).not.toContain('undo-reset-interests')
    expect(allowedActions(apply(account(), reset))).toContain('undo-reset-interests')
    expect(allowedActions(apply(account(), reset, undo))).not.toContain('undo-reset-interests')
    expect(decide(account(), undo, context)).toMatchObject({
      refusal: { reason: 'nothing-to-undo' },
    })
  })
})

describe('a look at the personalised feed', () => {
  it('is not offered while a guardian has not agreed, or while the account closes', () => {
    const closing = apply(account(), { type: 'request-deletion', shown, kept: [] })
    expect(allowedActions(account())).toContain('preview-personalised')
    expect(allowedActions(account('SG', '2016-01-01'))).not.toContain('preview-personalised')
    expect(allowedActions(closing)).not.toContain('preview-personalised')
  })
})

describe('ads', () => {
  it('are in the feed only where the region has them', () => {
    for (const { id, features } of pack.regions) {
      const view = recommendationManagement(account(id), {}, context)
      expect([id, view.ads !== null]).toEqual([id, features.personalisedAds])
    }
    expect(adsOf(account('EU'), { tea: 5 }, { inRegion: false, optOutSignal: false })).toEqual([])
    expect(adsOf(account('SG'), { tea: 5 })).toHaveLength(3)
  })

  it('are the same for any two histories until the person agreed, and with an opt-out signal', () => {
    const agreed = apply(account(), give('personalised-ads'))
    const signal = { inRegion: true, optOutSignal: true }
    fc.assert(
      fc.property(anySignals, anySignals, (one, other) => {
        expect(adsOf(account(), one)).toEqual(adsOf(account(), other))
        expect(adsOf(agreed, one, signal)).toEqual(adsOf(account(), other))
      }),
    )
    expect(readsHistory(account(), 'now', rules)).toBe(false)
    expect(readsHistory(agreed, 'now', signal)).toBe(false)
  })

  it('are the same whether or not the goods around them are personalised', () => {
    const follows = give('personalised-recommendation')
    fc.assert(
      fc.property(anySignals, (signals) => {
        for (const given of [[], [give('personalised-ads')]]) {
          const plain = apply(account(), ...given)
          expect(adsOf(apply(plain, follows), signals)).toEqual(adsOf(plain, signals))
        }
      }),
    )
  })

  it('follow the history once the person agreed, and the goods around them do not', () => {
    const agreed = apply(account(), give('personalised-ads'))
    expect(adsOf(agreed, { pets: 40 }).map(({ because }) => because)).toEqual(Array(3).fill('pets'))
    const goods = rankFeed(agreed, { pets: 40 }, 'now', rules).cards.filter((c) => !c.sponsored)
    expect(goods.map(({ because }) => because)).toEqual(Array(21).fill(null))
  })
})

describe('the feed without personalisation', () => {
  it('is mixed in price and shop', () => {
    const { cards } = rankFeed(account(), {}, 'general')
    const dearer = cards.filter(({ price }, place) => price > (cards[place + 1]?.price ?? price))
    expect(dearer.length).toBeGreaterThan(8)
    expect(dearer.length).toBeLessThan(16)
    const inShop = (id: string) => cards.filter(({ shop }) => shop.id === id).length
    expect(Math.min(...shops.map(({ id }) => inShop(id)))).toBeGreaterThan(1)
    expect(Math.max(...shops.map(({ id }) => inShop(id)))).toBeLessThan(7)
  })
})

describe('each card', () => {
  it('carries the figures its place comes from', () => {
    const on = apply(account(), give('personalised-recommendation'))
    fc.assert(
      fc.property(anySignals, (signals) => {
        const { cards } = rankFeed(on, signals, 'now', rules)
        expect(cards.map(({ rank }) => rank)).toEqual(cards.map((_, index) => index + 1))
        for (const { because, signals: count, category } of cards) {
          if (because === null) expect(count).toBeNull()
          else expect([because, count]).toEqual([category, signals[category]])
        }
        expect(new Set(cards.map(({ itemId }) => itemId)).size).toBe(cards.length)
      }),
    )
  })

  it('is missing where everything is blocked', () => {
    const blocks = categoryIds.map(
      (targetId): Command => ({ type: 'add-block', kind: 'category', targetId }),
    )
    expect(rankFeed(apply(account(), ...blocks), { tea: 3 }, 'personalised', rules).cards).toEqual(
      [],
    )
  })
})
