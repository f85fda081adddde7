import { describe, expect, it } from 'vitest'
import { requestKindById } from '../../policy/lookup.ts'
import { pack } from '../../policy/pack.ts'
import type { Region } from '../../policy/schema.ts'
import type { Context } from '../command.ts'
import { decide } from '../decide.ts'
import { type AccountState, evolve, initialState } from '../state.ts'
import type { RequestChange } from './change.ts'
import type { RequestCommand } from './decide.ts'
import { requestSummary, requestView } from './views.ts'

/** An ordinary day, a late hour, leap days, both ends of a year, and days on which clocks change. */
const moments = [
  '2026-11-10T10:00:00.000Z',
  '2026-11-10T23:30:00.000Z',
  '2028-02-20T10:00:00.000Z',
  '2028-02-29T23:59:59.000Z',
  '2026-12-24T00:00:00.000Z',
  '2026-03-28T23:00:00.000Z',
  '2026-10-18T02:00:00.000Z',
  '2026-09-18T03:00:00.000Z',
]
const dayInMs = 86_400_000
const shifted = (moment: string, ms: number) => new Date(Date.parse(moment) + ms).toISOString()

/** The same without the engine's own calendar: the platform's words for a moment where somebody lives. */
function localDay(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(moment))
}

/** Counts day by day, on dates without a clock. */
function counted(from: string, { value, unit }: { value: number; unit: string }, region: string) {
  const { weekend, holidays, makeUpWorkingDays } =
    pack.holidays.find(({ id }) => id === region) ??
    (pack.holidays.find(({ id }) => id === 'OTHER') as (typeof pack.holidays)[number])
  let day = Date.parse(`${from}T00:00:00Z`)
  for (let left = value; left > 0; ) {
    day += dayInMs
    const date = new Date(day)
    const text = date.toISOString().slice(0, 10)
    const rests = weekend.includes(date.getUTCDay() || 7) || holidays.includes(text)
    if (unit === 'days' || makeUpWorkingDays.includes(text) || !rests) left -= 1
  }
  return new Date(day).toISOString().slice(0, 10)
}

function promisedDay(region: Region, kind: string, receivedAt: string): string {
  const from = localDay(receivedAt, region.timeZone)
  const id = requestKindById(pack, kind)?.deadline
  const own = pack.deadlines.find((deadline) => deadline.id === id)
  if (!own) throw new Error(`No deadline for ${kind}.`)
  const days = [own, region.answerDeadline].map((span) => counted(from, span, region.id))
  return days.toSorted()[0] ?? ''
}

function contextAt(now: string, actor: Context['actor'] = { kind: 'person', id: 'p' }): Context {
  let ids = 0
  const facts = { openOrders: 0, unpaidBalance: 0 }
  const newId = () => `event-${now}-${++ids}`
  return { now, newId, actor, policy: pack, facts, optOutSignal: false }
}
const staff = { kind: 'staff', id: 'ana' } as const

function apply(state: AccountState, command: RequestCommand, context: Context): AccountState {
  const decision = decide(state, command, context)
  if (!decision.ok) throw new Error(decision.refusal.reason)
  return decision.events.reduce(evolve, state)
}
const change = (given: RequestChange): RequestCommand => ({
  type: 'change-request',
  requestId: 'r',
  change: given,
})
function reasonOf(state: AccountState, given: RequestChange, context: Context) {
  const decision = decide(state, change(given), context)
  return decision.ok ? 'accepted' : decision.refusal.reason
}

function asked(region: string, kind: string, receivedAt: string): AccountState {
  const open = { type: 'open-account', region, birthDate: '1990-05-05' } as const
  const opened = decide(initialState('p'), open, contextAt(receivedAt))
  const account = opened.ok ? opened.events.reduce(evolve, initialState('p')) : initialState('p')
  const start = { type: 'start-request', requestId: 'r', kind, ground: null } as const
  const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
  const stop = kind === 'withdraw' ? { purposes: ['campaigns'], shown } : null
  const command = { ...start, decisionId: null, messageId: 'm', stop }
  return apply(account, command, contextAt(receivedAt))
}

/** Each of the last seconds before and after a day has to lie on either side of its end there. */
function expectEndOf(day: string, at: string, timeZone: string): void {
  expect(localDay(at, timeZone)).toBe(day)
  expect(localDay(shifted(at, 1_000), timeZone)).not.toBe(day)
}

/** Where a law wants receipt confirmed: by when, whatever the request is about. */
function expectAcknowledgement(region: Region, state: AccountState, receivedAt: string): void {
  const { acknowledge } = entryOf(state).due
  const rule = region.acknowledgement
  const day = rule ? counted(localDay(receivedAt, region.timeZone), rule, region.id) : undefined
  expect([receivedAt, acknowledge?.day]).toEqual([receivedAt, day])
  if (!acknowledge || !rule) return
  expectEndOf(acknowledge.day, acknowledge.at, region.timeZone)
  expect(acknowledge.basis).toMatchObject({ source: rule.source, verified: rule.verified })
  const context = contextAt(receivedAt)
  const view = requestView(entryOf(state), { words: {}, files: {} }, 'person', context)
  expect(view.acknowledgeBy?.day).toBe(acknowledge.day)
}

const entryOf = (state: AccountState) => {
  const [entry] = state.requests
  if (!entry) throw new Error('There is no request.')
  return entry
}
const daysLeft = (state: AccountState, now: string) => requestSummary(entryOf(state), now).daysLeft

it('some regions want receipt confirmed, and some do not', () => {
  const wanting = pack.regions.filter(({ acknowledgement }) => acknowledgement)
  expect(wanting.length).toBeGreaterThan(0)
  expect(wanting.length).toBeLessThan(pack.regions.length)
})

describe.each(pack.regions)('in $id', (region) => {
  it.each(pack.desk.kinds)(
    'a request of kind $id is late after its last second, not before',
    (kind) => {
      for (const receivedAt of moments) {
        const state = asked(region.id, kind.id, receivedAt)
        const { due } = entryOf(state)
        expect([receivedAt, due.day]).toEqual([
          receivedAt,
          promisedDay(region, kind.id, receivedAt),
        ])
        expectEndOf(due.day, due.at, region.timeZone)
        expectAcknowledgement(region, state, receivedAt)
        const [before, after] = [due.at, shifted(due.at, 1_000)]
        expect([shifted(before, -1_000), before, after].map((now) => daysLeft(state, now))).toEqual(
          [0, 0, -1],
        )

        const system = { kind: 'system', id: 'worker' } as const
        const expiry = [before, after].map((now) =>
          reasonOf(state, { action: 'expire' }, contextAt(now, system)),
        )
        // Only what waits for the person ends by itself; what waits for us stays, and is late.
        expect(expiry).toEqual(
          kind.verification ? ['not-due', 'accepted'] : ['received', 'received'],
        )
      }
    },
  )

  it('a request is put off as far as the law lets it, once, with both dates', () => {
    for (const kind of pack.desk.kinds.filter(({ verification }) => !verification)) {
      const [receivedAt = ''] = moments
      const state = asked(region.id, kind.id, receivedAt)
      const { due } = entryOf(state)
      const context = contextAt(due.at, staff)
      const to = (day: string): RequestChange => ({
        action: 'extend',
        reason: 'complex',
        day,
        messageId: 'n',
      })
      const { value, unit, extension = 0 } = region.answerDeadline
      const from = localDay(receivedAt, region.timeZone)
      const latest = counted(from, { value: value + extension, unit }, region.id)
      const next = counted(latest, { value: 1, unit: 'days' }, region.id)
      if (latest <= due.day) {
        expect([kind.id, reasonOf(state, to(next), context)]).toEqual([
          kind.id,
          'no-more-time-in-law',
        ])
        continue
      }
      expect([kind.id, reasonOf(state, to(due.day), context)]).toEqual([kind.id, 'not-later'])
      expect(reasonOf(state, to(next), context)).toBe('later-than-law-allows')
      const extended = apply(state, change(to(latest)), context)
      const view = requestView(entryOf(extended), { words: {}, files: {} }, 'person', context)
      expect(view).toMatchObject({ day: latest, extended: { from: { day: due.day } } })
      expect(daysLeft(extended, shifted(due.at, 1_000))).toBeGreaterThanOrEqual(0)
      expect(daysLeft(extended, view.expectedBy)).toBe(0)
      expect(daysLeft(extended, shifted(view.expectedBy, 1_000))).toBe(-1)
      expect(reasonOf(extended, to(latest), context)).toBe('already-extended')
    }
  })
})
