import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../policy/pack.ts'
import { catalogue, categoryIds } from './catalogue.ts'
import type { Command, Context } from './command.ts'
import { decide } from './decide.ts'
import { NewerLog } from './event-kinds.ts'
import { rankFeed } from './feed.ts'
import { consentState, deleteAccount } from './projections.ts'
import { type AccountState, evolve, initialState, replay } from './state.ts'
import { addDays, ageAt, startOfDay } from './time.ts'

const start = '2026-11-01T08:00:00.000Z'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

function contextAt(now: string, change: Partial<Context> = {}): Context {
  let count = 0
  return {
    now,
    newId: () => `id-${now}-${++count}`,
    actor: { kind: 'person', id: 'p' },
    policy: pack,
    facts: { openOrders: 0, unpaidBalance: 0 },
    optOutSignal: false,
    ...change,
  }
}

function apply(state: AccountState, command: Command, context: Context): AccountState {
  const decision = decide(state, command, context)
  return decision.ok ? decision.events.reduce(evolve, state) : state
}

function account(region = 'SG', birthDate = '1990-05-05'): AccountState {
  return apply(initialState('p'), { type: 'open-account', region, birthDate }, contextAt(start))
}

const give = (purpose: string): Command => ({
  type: 'change-consent',
  purpose,
  choice: 'given',
  shown,
})
const withdraw = (purpose: string): Command =>
  ({ ...give(purpose), choice: 'withdrawn' }) as Command
const reasonOf = (state: AccountState, command: Command, context = contextAt(start)) => {
  const decision = decide(state, command, context)
  return decision.ok ? 'accepted' : decision.refusal.reason
}

const additional = pack.purposes.filter(({ kind }) => kind === 'additional').map(({ id }) => id)
const basic = pack.purposes.filter(({ kind }) => kind === 'basic').map(({ id }) => id)

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('change-consent' as const),
    purpose: fc.constantFrom(...additional, ...basic, 'nonsense'),
    choice: fc.constantFrom('given' as const, 'withdrawn' as const),
    shown: fc.constant(shown),
  }),
  fc.record({
    type: fc.constant('change-interest' as const),
    interest: fc.constantFrom(...categoryIds, 'nonsense'),
    removed: fc.boolean(),
  }),
  fc.constant<Command>({ type: 'reset-interests' }),
  fc.record({
    type: fc.constant('add-block' as const),
    kind: fc.constantFrom(
      'item' as const,
      'similar' as const,
      'shop' as const,
      'category' as const,
    ),
    targetId: fc.constantFrom('item-001', 'item-050', 'shop-paper-boat', 'tea', 'nonsense'),
  }),
  fc.constant<Command>({ type: 'use-permission', permission: 'camera', function: 'camera-search' }),
  fc.constant<Command>({
    type: 'request-export',
    scope: { categories: ['orders'], formats: ['json'] },
  }),
  fc.constant<Command>({ type: 'request-deletion', shown, kept: [] }),
  fc.constant<Command>({ type: 'begin-erasure' }),
  fc.constant<Command>({ type: 'complete-erasure' }),
)
const anyHistory = fc.array(fc.tuple(anyCommand, fc.integer({ min: 0, max: 20 })), {
  maxLength: 40,
})

function run(steps: readonly (readonly [Command, number])[]) {
  let now = start
  let state = account()
  const events = []
  for (const [command, days] of steps) {
    now = addDays(now, days)
    const decision = decide(state, command, contextAt(now))
    if (!decision.ok) continue
    events.push(...decision.events)
    state = decision.events.reduce(evolve, state)
  }
  return { state, events, now }
}

describe('the log', () => {
  it('holds one event for each version, whatever is asked', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const { state, events } = run(steps)
        expect(state.version).toBe(events.length + 1)
      }),
    )
  })

  it('tells the same story each time it is replayed', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const { events } = run(steps)
        expect(replay('p', events)).toEqual(replay('p', structuredClone(events)))
      }),
    )
  })

  it.each(['unheard.of', 'consent.given.2', 'toString', '__proto__'])(
    'goes no further at an event of a later version: %s',
    (type) => {
      expect(() => evolve(account(), { type } as never)).toThrow(NewerLog)
    },
  )
})

describe('consent', () => {
  it('is unasked until the person chooses', () => {
    for (const purpose of additional) {
      expect(consentState(account('EU'), purpose, contextAt(start)).choice).toBe('unasked')
    }
  })

  it('can always be withdrawn, whatever happened before', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...additional), (steps, purpose) => {
        const { state, now } = run(steps)
        fc.pre(state.status !== 'erased')
        const after = apply(state, withdraw(purpose), contextAt(now))
        expect(after.consents[purpose]?.choice).toBe('withdrawn')
      }),
    )
  })

  it('is what the person chose last', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1 }), (choices) => {
        const state = choices.reduce(
          (at, wanted) =>
            apply(at, (wanted ? give : withdraw)('permission.camera'), contextAt(start)),
          account(),
        )
        const last = choices.at(-1) ? 'given' : 'withdrawn'
        expect(state.consents['permission.camera']?.choice).toBe(last)
      }),
    )
  })

  it('for one purpose never changes another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...additional), (purpose) => {
        const after = apply(account('CN'), give(purpose), contextAt(start))
        expect(Object.keys(after.consents)).toEqual([purpose])
      }),
    )
  })

  it('names the reason when it is refused', () => {
    const child = account('SG', '2014-06-01')
    expect(reasonOf(account(), withdraw('security'))).toBe('necessary')
    expect(reasonOf(account(), give('nonsense'))).toBe('no-such-purpose')
    expect(reasonOf(child, give('personalised-recommendation'))).toBe('guardian-needed')
    expect(reasonOf(child, withdraw('personalised-recommendation'))).toBe('accepted')
  })

  it('offers exactly the actions that would be accepted', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...additional, ...basic), (steps, purpose) => {
        const { state, now } = run(steps)
        fc.pre(state.status !== 'erased')
        const { actions } = consentState(state, purpose, contextAt(now))
        const allowed = Object.fromEntries(actions.map(({ id, allowed }) => [id, allowed]))
        expect(allowed.give).toBe(reasonOf(state, give(purpose), contextAt(now)) === 'accepted')
        expect(allowed.withdraw).toBe(
          reasonOf(state, withdraw(purpose), contextAt(now)) === 'accepted',
        )
      }),
    )
  })
})

describe('the feed', () => {
  const anySignals = fc.dictionary(
    fc.constantFrom(...categoryIds),
    fc.integer({ min: 1, max: 999 }),
  )

  it('is the same for any two histories while personalisation is off', () => {
    fc.assert(
      fc.property(anySignals, anySignals, (one, other) => {
        expect(rankFeed(account(), one, 'now')).toEqual(rankFeed(account(), other, 'now'))
      }),
    )
  })

  it('follows the history once the person said yes, and stops when they say no', () => {
    const on = apply(account(), give('personalised-recommendation'), contextAt(start))
    const off = apply(on, withdraw('personalised-recommendation'), contextAt(start))
    const signals = { pets: 40 }
    expect(rankFeed(on, signals, 'now').cards[0]?.category).toBe('pets')
    expect(rankFeed(on, signals, 'now').cards[0]?.because).toBe('pets')
    expect(rankFeed(off, signals, 'now')).toEqual(rankFeed(account(), {}, 'general'))
  })

  it('never shows what is blocked', () => {
    fc.assert(
      fc.property(anyHistory, anySignals, (steps, signals) => {
        const { state } = run(steps)
        const shownIds = rankFeed(state, signals, 'personalised').cards
        for (const { kind, targetId } of state.recommendation.blocks) {
          const target = catalogue.find(({ id }) => id === targetId)
          for (const card of shownIds) {
            const item = catalogue.find(({ id }) => id === card.itemId)
            if (kind === 'item') expect(card.itemId).not.toBe(targetId)
            if (kind === 'shop') expect(card.shop.id).not.toBe(targetId)
            if (kind === 'category') expect(card.category).not.toBe(targetId)
            if (kind === 'similar') expect(item?.style).not.toBe(target?.style)
          }
        }
      }),
    )
  })

  it('does not use an interest that was removed', () => {
    const on = apply(account(), give('personalised-recommendation'), contextAt(start))
    const without = apply(
      on,
      { type: 'change-interest', interest: 'pets', removed: true },
      contextAt(start),
    )
    expect(rankFeed(without, { pets: 40 }, 'now').cards.map((c) => c.because)).not.toContain('pets')
  })
})

describe('deletion', () => {
  const request: Command = { type: 'request-deletion', shown, kept: [] }

  it('waits 15 days, and the erasure never begins earlier', () => {
    const closing = apply(account(), request, contextAt(start))
    expect(closing.deletion?.effectiveAt).toBe('2026-11-16T08:00:00.000Z')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (days) => {
        const begins = reasonOf(closing, { type: 'begin-erasure' }, contextAt(addDays(start, days)))
        expect(begins).toBe(days >= 15 ? 'accepted' : 'not-due')
      }),
    )
  })

  it('can be called off until the last moment, and not after', () => {
    const closing = apply(account(), request, contextAt(start))
    const cancel: Command = {
      type: 'cancel-deletion',
      requestId: closing.deletion?.requestId ?? '',
    }
    expect(reasonOf(closing, cancel, contextAt('2026-11-16T07:59:59.999Z'))).toBe('accepted')
    expect(reasonOf(closing, cancel, contextAt('2026-11-16T08:00:00.000Z'))).toBe('too-late')
    expect(apply(closing, cancel, contextAt(start)).status).toBe('active')
  })

  it('says what stands in its way', () => {
    const facts = { openOrders: 2, unpaidBalance: 0 }
    expect(reasonOf(account(), request, contextAt(start, { facts }))).toBe('open-orders')
    expect(deleteAccount(account(), {}, [], contextAt(start, { facts })).blockers).toEqual([
      { code: 'open-orders', count: 2 },
    ])
  })

  it('says beside each given consent that it does not count while the account waits, and only then', () => {
    const granted = apply(account(), give('personalised-recommendation'), contextAt(start))
    const closing = apply(granted, request, contextAt(start))
    const suspended = (state: AccountState, purpose = 'personalised-recommendation') =>
      consentState(state, purpose, contextAt(start)).suspended
    expect(suspended(granted)).toBeNull()
    expect(suspended(closing)).toBe('stopped-until-deletion')
    expect(suspended(closing, 'personalised-ads')).toBeNull()
    const requestId = closing.deletion?.requestId ?? ''
    const kept = apply(closing, { type: 'cancel-deletion', requestId }, contextAt(start))
    expect(suspended(kept)).toBeNull()
  })

  it('stops all use of data while it waits', () => {
    const granted = apply(account(), give('personalised-recommendation'), contextAt(start))
    const closing = apply(granted, request, contextAt(start))
    expect(rankFeed(closing, { pets: 9 }, 'now').usesHistory).toBe(false)
    expect(reasonOf(closing, give('permission.camera'))).toBe('account-closing')
  })
})

describe('an export', () => {
  const request: Command = {
    type: 'request-export',
    scope: { categories: ['orders'], formats: ['json'] },
  }
  const running = apply(account(), request, contextAt(start))
  const exportId = running.exports[0]?.id ?? ''

  it('runs once at a time', () => {
    expect(apply(running, request, contextAt(start)).exports).toHaveLength(1)
  })

  it('can be fetched for the days that the policy gives it', () => {
    const ready = apply(
      running,
      { type: 'complete-export', exportId, bytes: 10, records: 1 },
      contextAt(start),
    )
    const fetch: Command = { type: 'record-download', exportId }
    expect(reasonOf(ready, fetch, contextAt('2026-11-08T07:59:59.999Z'))).toBe('accepted')
    expect(reasonOf(ready, fetch, contextAt('2026-11-08T08:00:00.000Z'))).toBe('expired')
    expect(reasonOf(running, fetch)).toBe('in_progress')
  })

  it('is refused for a category that does not exist', () => {
    const scope = { categories: ['nonsense'], formats: ['json'] as const }
    expect(reasonOf(account(), { type: 'request-export', scope })).toBe('no-such-category')
  })
})

describe('a permission', () => {
  const use: Command = { type: 'use-permission', permission: 'camera', function: 'camera-search' }

  it('is used once where that was agreed to, which allows no second use', () => {
    const once = apply(account(), { ...use, shown }, contextAt(start))
    expect(once.permissionUse.camera).toEqual({ 'camera-search': start })
    expect(consentState(once, 'permission.camera', contextAt(start)).choice).toBe('unasked')
    expect(reasonOf(once, use)).toBe('permission-not-granted')
    const child = account('SG', '2016-01-01')
    expect(reasonOf(child, { ...use, shown })).toBe('guardian-needed')
  })

  it('is used only after the person allowed it', () => {
    expect(reasonOf(account(), use)).toBe('permission-not-granted')
    const allowed = apply(account(), give('permission.camera'), contextAt(start))
    expect(apply(allowed, use, contextAt(start)).permissionUse.camera).toEqual({
      'camera-search': start,
    })
  })
})

describe('age', () => {
  it.each([
    ['UTC', '2028-11-23T23:59:59.999Z', '2028-11-24T00:00:00.000Z'],
    ['Asia/Singapore', '2028-11-23T15:59:59.999Z', '2028-11-23T16:00:00.000Z'],
    ['America/Los_Angeles', '2028-11-24T07:59:59.999Z', '2028-11-24T08:00:00.000Z'],
  ])('changes at midnight of the birthday in %s', (timeZone, before, birthday) => {
    expect(startOfDay('2028-11-24', timeZone)).toBe(birthday)
    expect(ageAt('2014-11-24', before, timeZone)).toBe(13)
    expect(ageAt('2014-11-24', birthday, timeZone)).toBe(14)
  })
})
