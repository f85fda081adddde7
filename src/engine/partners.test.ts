import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../policy/pack.ts'
import type { Command, Context } from './command.ts'
import { decide } from './decide.ts'
import { partnersAndSdks } from './partners.ts'
import { type AccountState, evolve, initialState } from './state.ts'

const context = (change: Partial<Context> = {}): Context => ({
  now: '2026-11-01T08:00:00.000Z',
  newId: () => crypto.randomUUID(),
  actor: { kind: 'person', id: 'p' },
  policy: pack,
  facts: { openOrders: 0, unpaidBalance: 0 },
  optOutSignal: false,
  ...change,
})
function apply(state: AccountState, command: Command): AccountState {
  const decision = decide(state, command, context())
  if (!decision.ok) throw new Error(decision.refusal.reason)
  return decision.events.reduce(evolve, state)
}
const account = (region = 'SG') =>
  apply(initialState('p'), { type: 'open-account', region, birthDate: '1990-05-05' })
const choose = (purpose: string, choice: 'given' | 'withdrawn'): Command => ({
  type: 'change-consent',
  purpose,
  choice,
  shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version },
})
const stateOf = (state: AccountState, id: string, change: Partial<Context> = {}) => {
  const found = partnersAndSdks(state, context(change)).partners.find((one) => one.id === id)
  return [found?.active, found?.reason]
}

describe('who receives a person’s data now', () => {
  it('follows the consent, and the browser’s signal outweighs it', () => {
    const ads = 'advertising-and-analytics'
    expect(stateOf(account(), ads)).toEqual([false, 'consent-not-given'])
    const given = apply(account(), choose('personalised-ads', 'given'))
    expect(stateOf(given, ads)).toEqual([true, 'consent-given'])
    expect(stateOf(given, ads, { optOutSignal: true })).toEqual([false, 'opt-out-signal'])
    const back = apply(given, choose('personalised-ads', 'withdrawn'))
    expect(stateOf(back, ads)).toEqual([false, 'consent-not-given'])
    expect(stateOf(account('EU'), ads)).toEqual([false, 'not-in-region'])
  })

  it('is whoever does what the service cannot be without', () => {
    expect(stateOf(account(), 'cainiao')).toEqual([true, 'necessary'])
    expect(stateOf(account(), 'research-institutes')).toEqual([true, 'de-identified'])
  })

  it('is an applet only while one is authorised', () => {
    expect(stateOf(account(), 'applets')).toEqual([false, 'not-authorised'])
    const authorisation = { id: 'a', kind: 'applet', name: 'A', scopes: ['nickname'] } as const
    const granted = apply(account(), { type: 'grant-authorisation', authorisation })
    expect(stateOf(granted, 'applets')).toEqual([true, 'authorised'])
    const ended = apply(granted, { type: 'revoke-authorisation', authorisationId: 'a' })
    expect(stateOf(ended, 'applets')).toEqual([false, 'not-authorised'])
  })
})

describe('the map of flows', () => {
  const additional = pack.purposes.filter(({ kind }) => kind === 'additional').map(({ id }) => id)

  it('has a flow of an additional purpose on exactly while it is agreed to', () => {
    fc.assert(
      fc.property(fc.subarray(additional), (chosen) => {
        const given = chosen
          .filter((id) => !pack.purposes.find((one) => one.id === id)?.permission)
          .reduce((state, id) => apply(state, choose(id, 'given')), account())
        for (const flow of partnersAndSdks(given, context()).flows) {
          const isOwn = flow.partner === null && additional.includes(flow.purpose ?? '')
          if (isOwn)
            expect(flow.active).toBe(given.consents[flow.purpose ?? '']?.choice === 'given')
        }
      }),
      { numRuns: 30 },
    )
  })

  it('shows every partner, and no flow twice', () => {
    const { flows } = partnersAndSdks(account(), context())
    const keys = flows.map((flow) =>
      [flow.category, flow.purpose, flow.partner, flow.place].join(' '),
    )
    expect(new Set(keys).size).toBe(keys.length)
    for (const { id } of pack.partners) {
      expect([id, flows.some(({ partner }) => partner === id)]).toEqual([id, true])
    }
  })
})
