import { describe, expect, it } from 'vitest'
import { pack } from '../../policy/pack.ts'
import type { Command, Context } from '../command.ts'
import { isChild } from '../consent.ts'
import { decide } from '../decide.ts'
import type { Actor } from '../events.ts'
import { ageGate } from '../registration.ts'
import { type AccountState, evolve, initialState } from '../state.ts'
import { startOfDay } from '../time.ts'
import { comesOfAge, isAdult } from './view.ts'

const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const child: Actor = { kind: 'person', id: 'lily' }
const guardian: Actor = { kind: 'guardian', id: 'wei' }
const system: Actor = { kind: 'system', id: 'worker' }

let ids = 0
const contextOf = (actor: Actor, now: string): Context => ({
  now,
  newId: () => `id-${++ids}`,
  actor,
  policy: pack,
  facts: { openOrders: 0, unpaidBalance: 0 },
  optOutSignal: false,
})
function applied(state: AccountState, command: Command, context: Context): AccountState {
  const decision = decide(state, command, context)
  if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.reason}`)
  return decision.events.reduce(evolve, state)
}
const reasonOf = (state: AccountState, command: Command, context: Context) => {
  const decision = decide(state, command, context)
  return decision.ok ? 'accepted' : decision.refusal.reason
}

/** A leap day, its neighbours, both ends of a year, and days on which clocks change. */
const births = [
  '2012-02-29',
  '2016-02-29',
  '2016-02-28',
  '2016-03-01',
  '2015-12-31',
  '2016-01-01',
  '2015-03-29',
  '2015-10-25',
]
/** Those who are children on the day their guardian agrees. */
const bornIn = (childAge: number) =>
  births.filter((day) => Number(day.slice(0, 4)) + childAge > 2026)

/** The birthday without the engine's calendar; who was born on 29 February has it on 1 March else. */
function birthdayOf(birthDate: string, age: number): string {
  const year = Number(birthDate.slice(0, 4)) + age
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  const day = birthDate.slice(5)
  return `${year}-${day === '02-29' && !isLeap ? '03-01' : day}`
}

const localDay = (moment: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(moment))

const consent = (purpose: string): Command => ({
  type: 'change-consent',
  purpose,
  choice: 'given',
  shown,
})

/** A child whose guardian agreed to using data, and then to one purpose. */
function guarded(region: string, birthDate: string): AccountState {
  const now = '2026-11-01T08:00:00.000Z'
  const [own, by] = [contextOf(child, now), contextOf(guardian, now)]
  const steps: readonly (readonly [Command, Context])[] = [
    [{ type: 'open-account', region, birthDate }, own],
    [{ type: 'ask-guardian', guardianId: 'wei', contact: 'w•••@example.com' }, own],
    [{ type: 'link-guardian', name: 'Chen Wei', isAdult: true }, by],
    [{ type: 'change-guardian-consent', scope: 'collection', choice: 'given', shown }, by],
    [consent('cart-reminders'), by],
  ]
  return steps.reduce(
    (state, [command, context]) => applied(state, command, context),
    initialState('acc-lily'),
  )
}

describe.each(pack.regions)('in $id', ({ id: region, childAge, timeZone }) => {
  it.each(bornIn(childAge))(
    'a child born on %s is one until its birthday begins there',
    (birthDate) => {
      const birthday = birthdayOf(birthDate, childAge)
      const begins = startOfDay(birthday, timeZone)
      const eve = new Date(Date.parse(begins) - 1_000).toISOString()
      expect([localDay(eve, timeZone) < birthday, localDay(begins, timeZone)]).toEqual([
        true,
        birthday,
      ])

      const state = guarded(region, birthDate)
      const facts = (now: string) => ({ now, policy: pack })
      expect(comesOfAge(state, contextOf(child, eve))).toBe(birthday)
      expect([eve, begins].map((now) => isChild(state, facts(now)))).toEqual([true, false])
      const gate = (now: string) => ageGate({ region, birthDate }, facts(now)).guardianNeeded
      expect([eve, begins].map(gate)).toEqual([true, false])
      expect(comesOfAge(state, contextOf(child, begins))).toBeNull()

      // The guardian decides to the last second, and not one more.
      const off: Command = { type: 'unlink-guardian', shown }
      expect(reasonOf(state, off, contextOf(guardian, eve))).toBe('accepted')
      expect(reasonOf(state, off, contextOf(guardian, begins))).toBe('no-such-child')
      expect(reasonOf(state, consent('campaigns'), contextOf(child, eve))).toBe('guardian-decides')

      // Control passes over: nothing the guardian agreed to stays on, and everything is asked anew.
      const come: Command = { type: 'come-of-age' }
      expect(reasonOf(state, come, contextOf(system, eve))).toBe('still-a-child')
      const grown = applied(state, come, contextOf(system, begins))
      expect([state, grown].map((one) => one.consents['cart-reminders']?.choice)).toEqual([
        'given',
        'withdrawn',
      ])
      expect(grown.guardianship.link).toBeNull()
      for (const purpose of ['cart-reminders', 'campaigns']) {
        expect(reasonOf(grown, consent(purpose), contextOf(child, begins))).toBe('accepted')
        expect(reasonOf(grown, consent(purpose), contextOf(guardian, begins))).not.toBe('accepted')
      }
      // Of age for its own say is not yet old enough to look after somebody.
      expect(isAdult(grown, facts(begins))).toBe(childAge >= 18)
    },
  )
})
