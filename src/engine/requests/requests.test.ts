import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../../policy/pack.ts'
import type { Context } from '../command.ts'
import { decide } from '../decide.ts'
import { type AccountState, evolve, initialState } from '../state.ts'
import type { RequestChange } from './change.ts'
import type { RequestCommand } from './decide.ts'
import { actionsBy } from './rules.ts'
import { requestView } from './views.ts'

const start = '2026-11-10T10:00:00.000Z'
const texts = { words: {}, files: {} }
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

const ana = { kind: 'staff', id: 'ana' } as const
const bo = { kind: 'staff', id: 'bo' } as const

function contextAt(now: string, actor: Context['actor'] = { kind: 'person', id: 'p' }): Context {
  let count = 0
  return {
    now,
    newId: () => `event-${now}-${++count}`,
    actor,
    policy: pack,
    facts: { openOrders: 0, unpaidBalance: 0 },
    optOutSignal: false,
  }
}

function account(region: string): AccountState {
  const open = { type: 'open-account', region, birthDate: '1990-05-05' } as const
  const decision = decide(initialState('p'), open, contextAt(start))
  return decision.ok ? decision.events.reduce(evolve, initialState('p')) : initialState('p')
}

function asked(kind: string, region = 'SG', more: object = {}): AccountState {
  const command = {
    type: 'start-request',
    requestId: 'r',
    kind,
    ground: null,
    decisionId: null,
    messageId: 'm',
    ...more,
  } as const
  return apply(account(region), command)
}

function apply(
  state: AccountState,
  command: RequestCommand,
  now = start,
  actor?: Context['actor'],
): AccountState {
  const decision = decide(state, command, contextAt(now, actor))
  return decision.ok ? decision.events.reduce(evolve, state) : state
}

const change = (given: RequestChange): RequestCommand => ({
  type: 'change-request',
  requestId: 'r',
  change: given,
})
const follow = (state: AccountState, ...steps: RequestChange[]) =>
  steps.reduce((before, step) => apply(before, change(step)), state)
const statusOf = (state: AccountState) => state.requests[0]?.status
const reasonOf = (state: AccountState, given: RequestChange, now = start) => {
  const decision = decide(state, change(given), contextAt(now))
  return decision.ok ? 'accepted' : decision.refusal.reason
}

const messageId = 'n'
const deny: RequestChange = { action: 'deny', ground: 'unrealistic', messageId }

describe('a request', () => {
  it('never asks who it is for an objection, a withdrawal, a limit or a complaint', () => {
    const stop = { purposes: ['campaigns'], shown }
    for (const kind of ['withdraw', 'object', 'restrict-processing', 'restrict-transfer']) {
      expect([kind, statusOf(asked(kind, 'SG', { stop }))]).toEqual([kind, 'received'])
    }
    expect(statusOf(asked('copy'))).toBe('awaiting_verification')
  })

  it('has its date from the first moment, before any check of identity', () => {
    expect(asked('copy').requests[0]?.due.day).toBe('2026-11-25')
  })

  it('can be withdrawn by one step at every open state, and again without harm', () => {
    const answered = follow(asked('object'), { action: 'ask-input', messageId })
    expect(statusOf(answered)).toBe('needs_input')
    const gone = follow(answered, { action: 'withdraw' })
    expect(statusOf(gone)).toBe('cancelled')
    expect(reasonOf(gone, { action: 'withdraw' })).toBe('accepted')
  })

  it('goes on when the person answers what was asked', () => {
    const waiting = follow(asked('object'), { action: 'ask-input', messageId })
    expect(statusOf(follow(waiting, { action: 'message', messageId: 'o' }))).toBe('in_progress')
  })

  it('is refused only with one of the five grounds, and can be appealed once', () => {
    expect(reasonOf(asked('object'), { ...deny, ground: 'mood' })).toBe('no-such-ground')
    const refused = apply(asked('object'), change(deny), start, ana)
    const appealed = follow(refused, { action: 'appeal', messageId: 'a' })
    expect([statusOf(refused), statusOf(appealed)]).toEqual(['denied', 'received'])
    const again = apply(appealed, change(deny), start, bo)
    expect(reasonOf(again, { action: 'appeal', messageId: 'b' })).toBe('already-appealed')
  })

  it('is decided on appeal by anybody but who refused it, whatever the step', () => {
    const refused = apply(asked('object'), change(deny), start, ana)
    const appealed = follow(refused, { action: 'appeal', messageId: 'a' })
    const steps: RequestChange[] = [
      { action: 'take' },
      { action: 'reply', messageId },
      { action: 'ask-input', messageId },
      { action: 'fulfil', messageId },
      { action: 'fail', messageId },
      { action: 'extend', reason: 'complex', day: '2026-12-24', messageId },
      deny,
    ]
    for (const step of steps) {
      const by = (actor: Context['actor']) =>
        decide(appealed, change(step), contextAt(start, actor))
      expect(by(ana)).toMatchObject({ ok: false, refusal: { reason: 'someone-else-decides' } })
      expect(by(bo)).not.toMatchObject({ refusal: { reason: 'someone-else-decides' } })
    }
  })

  it('gets more time once, with a reason, no further than the law of the region lets', () => {
    const more = (day: string): RequestChange => ({
      action: 'extend',
      reason: 'complex',
      day,
      messageId,
    })
    const malaysia = asked('object', 'MY')
    expect(malaysia.requests[0]?.due.day).toBe('2026-11-25')
    expect(reasonOf(malaysia, more('2026-12-16'))).toBe('later-than-law-allows')
    expect(reasonOf(malaysia, more('2026-11-25'))).toBe('not-later')
    const extended = follow(malaysia, more('2026-12-15'))
    expect(extended.requests[0]?.due).toMatchObject({
      day: '2026-12-15',
      at: '2026-12-15T15:59:59.000Z',
    })
    expect(extended.requests[0]?.extended?.from.day).toBe('2026-11-25')
    expect(reasonOf(extended, more('2026-12-15'))).toBe('already-extended')
    expect(reasonOf(asked('object', 'OTHER'), more('2026-11-30'))).toBe('no-more-time-in-law')
  })

  it('ends by itself only when it waited for the person until the day had passed', () => {
    const waiting = asked('copy')
    expect(reasonOf(waiting, { action: 'expire' }, '2026-11-25T15:59:59.000Z')).toBe('not-due')
    expect(reasonOf(waiting, { action: 'expire' }, '2026-11-25T16:00:00.000Z')).toBe('accepted')
    const ours = asked('object')
    expect(reasonOf(ours, { action: 'expire' }, '2027-01-01T00:00:00.000Z')).toBe('received')
  })

  it('fails without being lost', () => {
    const failed = follow(asked('object'), { action: 'fail', messageId })
    expect(statusOf(follow(failed, { action: 'retry' }))).toBe('received')
  })

  it('says at every point of any story just what the rules would accept', () => {
    const person = actionsBy('person')
    const anyChange: fc.Arbitrary<RequestChange> = fc.constantFrom<RequestChange>(
      { action: 'verify' },
      { action: 'message', messageId },
      { action: 'attach', fileId: 'f' },
      { action: 'remove-file', fileId: 'f' },
      { action: 'ask-human' },
      { action: 'withdraw' },
      { action: 'appeal', messageId },
      { action: 'retry' },
      { action: 'take' },
      { action: 'reply', messageId },
      { action: 'ask-input', messageId },
      { action: 'fulfil', messageId },
      deny,
      { action: 'fail', messageId },
    )
    const kind = fc.constantFrom('copy', 'object', 'complaint')
    fc.assert(
      fc.property(kind, fc.array(anyChange, { maxLength: 25 }), (given, steps) => {
        const state = follow(asked(given), ...steps)
        const [entry] = state.requests
        if (!entry) throw new Error('The request is gone.')
        const { actions, expectedBy } = requestView(entry, texts, 'person', contextAt(start))
        expect(actions.map(({ id }) => id)).toEqual(person)
        expect(expectedBy > start).toBe(true)
        for (const { id, allowed } of actions) {
          const change = { action: id, messageId: 'x', fileId: 'f' } as RequestChange
          const isDone = id === 'withdraw' && entry.status === 'cancelled'
          expect([id, reasonOf(state, change) === 'accepted']).toEqual([id, allowed || isDone])
        }
      }),
    )
  })
})
