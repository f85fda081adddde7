import { expect, it } from 'vitest'
import { pack } from '../policy/pack.ts'
import type { Context } from './command.ts'
import { decide } from './decide.ts'
import { policyOverview } from './policy-versions.ts'
import { evolve, initialState } from './state.ts'

const context: Context = {
  now: '2026-11-01T08:00:00.000Z',
  newId: () => 'id-1',
  actor: { kind: 'person', id: 'p' },
  policy: pack,
  facts: { openOrders: 0, unpaidBalance: 0 },
  optOutSignal: false,
}
const opened = decide(
  initialState('p'),
  { type: 'open-account', region: 'SG', birthDate: '1990-05-05' },
  context,
)
const state = opened.ok ? opened.events.reduce(evolve, initialState('p')) : initialState('p')
const read = (version: string) =>
  decide(state, { type: 'acknowledge-policy', version } as const, context)

it('records once that the version in force was read, and changes no consent', () => {
  const decision = read(pack.version)
  if (!decision.ok) throw new Error(decision.refusal.reason)
  expect(decision.events.map(({ type, clause }) => [type, clause])).toEqual([
    ['policy.acknowledged', 'VI'],
  ])
  const after = decision.events.reduce(evolve, state)
  expect(after.consents).toEqual(state.consents)
  expect(policyOverview(after, context)).toMatchObject({
    acknowledgements: [{ version: pack.version, at: context.now, receiptId: 'id-1' }],
    actions: [{ id: 'acknowledge', allowed: false, reason: 'already-read' }],
  })
  const again = decide(after, { type: 'acknowledge-policy', version: pack.version }, context)
  expect(again).toEqual({ ok: true, events: [] })
})

it('refuses a version that is not in force or not known', () => {
  expect([read('2021-11-01'), read('1999-01-01')]).toEqual([
    { ok: false, refusal: { code: 'not-allowed-now', reason: 'not-in-force' } },
    { ok: false, refusal: { code: 'validation', reason: 'no-such-version' } },
  ])
})
