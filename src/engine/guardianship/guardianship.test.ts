import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleAnnouncements } from '../../policy/announcements.ts'
import { disclosesTo } from '../../policy/lookup.ts'
import { pack } from '../../policy/pack.ts'
import { announcementView } from '../announcements.ts'
import type { Command, Context } from '../command.ts'
import { decide } from '../decide.ts'
import type { Actor } from '../events.ts'
import { type AccountState, evolve, initialState } from '../state.ts'
import { handedOverAt } from './handed-over.ts'
import { guardianStand } from './stand.ts'

const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const child: Actor = { kind: 'person', id: 'lily' }
const guardian: Actor = { kind: 'guardian', id: 'wei' }
const actors: Actor[] = [
  child,
  guardian,
  { kind: 'guardian', id: 'lily' },
  { kind: 'guardian', id: 'stranger' },
  { kind: 'staff', id: 's' },
  { kind: 'system', id: 'worker' },
]
let ids = 0
const contextOf = (actor: Actor, now = '2026-11-01T08:00:00.000Z'): Context => ({
  now,
  newId: () => `id-${++ids}`,
  actor,
  policy: pack,
  facts: { openOrders: 0, unpaidBalance: 0 },
  optOutSignal: false,
})
const applied = (state: AccountState, command: Command, context: Context) => {
  const decision = decide(state, command, context)
  return decision.ok ? decision.events.reduce(evolve, state) : state
}
const reasonOf = (state: AccountState, command: Command, context: Context) => {
  const decision = decide(state, command, context)
  return decision.ok ? decision.events.map(({ type }) => type) : decision.refusal.reason
}

const opened = applied(
  initialState('acc-lily'),
  { type: 'open-account', region: 'SG', birthDate: '2014-05-30' },
  contextOf(child),
)
const ask: Command = { type: 'ask-guardian', guardianId: 'wei', contact: 'w•••@example.com' }
const link = { type: 'link-guardian', name: 'Chen Wei', isAdult: true } as const
const consent = (purpose: string, choice: 'given' | 'withdrawn' = 'given'): Command => ({
  type: 'change-consent',
  purpose,
  choice,
  shown,
})
const general = (
  scope: 'collection' | 'disclosure',
  choice: 'given' | 'withdrawn' = 'given',
): Command => ({ type: 'change-guardian-consent', scope, choice, shown })
const linked = applied(applied(opened, ask, contextOf(child)), link, contextOf(guardian))
const agreed = applied(linked, general('collection'), contextOf(guardian))

const asking = ['new-owner', 'size-advice', 'change-of-use'].map((id) => {
  const found = sampleAnnouncements.find((sample) => sample.id === id)
  if (found?.asks !== 'consent') throw new Error(id)
  return { ...found, raisedAt: '2026-11-01T07:00:00.000Z' }
})
const [newOwner] = asking
const answering = (
  announcement: (typeof asking)[number],
  answer: 'accepted' | 'refused' = 'accepted',
): Command => ({ type: 'answer-announcement', announcement, answer, shown })
const standing = (state: AccountState, context: Context) =>
  asking.filter((one) => announcementView(state, one, context).answer === 'accepted')

const purposes = ['personalised-recommendation', 'campaigns', 'permission.camera', 'cart-reminders']
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(...purposes).map((purpose) => consent(purpose)),
  fc.constantFrom(...purposes).map((purpose) => consent(purpose, 'withdrawn')),
  fc.constantFrom<Command>(
    ask,
    { ...ask, guardianId: 'lily' } as Command,
    link,
    { type: 'link-guardian', name: 'Lily', isAdult: false },
    ...asking.map((one) => answering(one)),
    ...asking.map((one) => answering(one, 'refused')),
    general('collection'),
    general('disclosure'),
    general('collection', 'withdrawn'),
    general('disclosure', 'withdrawn'),
    { type: 'close-guardian-request' },
    { type: 'unlink-guardian', shown },
    { type: 'come-of-age' },
    { type: 'lose-guardian', guardianId: 'wei' },
    { type: 'keep-only-necessary', shown },
    { type: 'undo-only-necessary', shown },
    {
      type: 'grant-authorisation',
      authorisation: { id: 'a', kind: 'app', name: 'A', scopes: ['email'] },
    },
  ),
)

describe('a child', () => {
  it('can’t become its own guardian, even as somebody of that name who is of age', () => {
    const self: Actor = { kind: 'guardian', id: 'lily' }
    const byItself = applied(opened, { ...ask, guardianId: 'lily' } as Command, contextOf(child))
    const byOther = applied(opened, { ...ask, guardianId: 'lily' } as Command, contextOf(self))
    for (const asked of [byItself, byOther]) {
      expect(reasonOf(asked, link, contextOf(self))).toBe('no-such-request')
    }
  })

  it('is told of a no until it asks anew, and of none where it took its question back', () => {
    const close: Command = { type: 'close-guardian-request' }
    const stand = (state: AccountState) => guardianStand(state, [], false, contextOf(child))
    const asked = applied(opened, ask, contextOf(child))
    const refused = applied(asked, close, contextOf(guardian))
    expect(stand(refused)).toBe('refused')
    expect(stand(applied(refused, ask, contextOf(child)))).toBe('none')
    expect(stand(applied(asked, close, contextOf(child)))).toBe('none')
  })

  it('has nothing additional on without a living guardian who agreed, whoever does what', () => {
    const steps = fc.array(fc.tuple(anyCommand, fc.constantFrom(...actors)), { maxLength: 40 })
    fc.assert(
      fc.property(fc.constantFrom(opened, linked, agreed), steps, (start, sequence) => {
        let state = start
        for (const [command, actor] of sequence) {
          state = applied(state, command, contextOf(actor))
          const given = purposes.filter((id) => state.consents[id]?.choice === 'given')
          const { link: living, consents } = state.guardianship
          const open = state.authorisations.some(({ revokedAt }) => revokedAt === null)
          const said = standing(state, contextOf(actor))
          const goesOut =
            open || given.some((id) => disclosesTo(pack, id)) || said.includes(newOwner as never)
          if (given.length + said.length > 0)
            expect([living !== null, consents.collection]).toEqual([true, 'given'])
          if (goesOut) expect([living !== null, consents.disclosure]).toEqual([true, 'given'])
          expect(living?.guardianId).not.toBe('lily')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('can always withdraw, and never approve itself', () => {
    const state = applied(agreed, consent('cart-reminders'), contextOf(guardian))
    expect(state.consents['cart-reminders']?.choice).toBe('given')
    expect(reasonOf(state, consent('cart-reminders', 'withdrawn'), contextOf(child))).toEqual([
      'consent.withdrawn',
    ])
    expect(reasonOf(state, consent('campaigns'), contextOf(child))).toBe('guardian-decides')
    const selfAsked = applied(opened, { ...ask, guardianId: 'lily' } as Command, contextOf(child))
    const self: Command = { type: 'link-guardian', name: 'Lily', isAdult: false }
    expect(reasonOf(selfAsked, self, contextOf({ kind: 'guardian', id: 'lily' }))).toBe(
      'no-such-request',
    )
    const asked = applied(opened, ask, contextOf(child))
    expect(reasonOf(asked, self, contextOf(guardian))).toBe('guardian-too-young')
    expect(reasonOf(selfAsked, link, contextOf(child))).toBe('no-such-request')
  })
})

describe('what is announced and asks for an answer', () => {
  const both = applied(agreed, general('disclosure'), contextOf(guardian))
  const [sale, sizes, use] = asking as [Announced, Announced, Announced]
  type Announced = (typeof asking)[number]
  it.each([
    ['the child, with a guardian', both, child, 'guardian-decides'],
    ['the child, without one', opened, child, 'guardian-needed'],
    ['somebody else’s guardian', both, { kind: 'guardian', id: 'stranger' }, 'guardian-decides'],
    ['the guardian, before agreeing at all', linked, guardian, 'collection-first'],
    ['the guardian, before agreeing that it goes to others', agreed, guardian, 'disclosure-first'],
    ['the guardian, who agreed to both', both, guardian, ['announcement.answered']],
  ] as [string, AccountState, Actor, unknown][])('a yes to a sale by %s', (_, state, who, what) => {
    expect(reasonOf(state, answering(sale), contextOf(who))).toEqual(what)
    expect(reasonOf(state, answering(sale, 'refused'), contextOf(child))).toEqual([
      'announcement.answered',
    ])
  })

  it('is asked anew once the guardian’s say has ended, and is a no where they took their word back', () => {
    const said = asking.reduce((s, one) => applied(s, answering(one), contextOf(guardian)), both)
    expect(standing(said, contextOf(guardian))).toEqual([sale, sizes, use])
    const answersAfter = (command: Command, who: Actor) => {
      const state = applied(said, command, contextOf(who))
      return asking.map((one) => announcementView(state, one, contextOf(who)).answer)
    }
    const [stop, take] = [{ type: 'unlink-guardian', shown } as const, 'withdrawn'] as const
    expect(answersAfter(stop, guardian)).toEqual([null, null, null])
    expect(answersAfter(general('disclosure', take), guardian)).toEqual([
      'refused',
      'accepted',
      'accepted',
    ])
    expect(answersAfter(general('collection', take), guardian)).toEqual(Array(3).fill('refused'))
  })
})

describe('a guardian', () => {
  it('who came by a letter is one only where the child’s contact had no account', () => {
    const invited: Command = { ...link, invited: true }
    const asking = (guardianId: string) =>
      applied(opened, { type: 'ask-guardian', guardianId, contact: 'w•••' }, contextOf(child))
    expect(reasonOf(asking(''), invited, contextOf(guardian))).toEqual(['guardian.linked'])
    expect(reasonOf(asking(''), link, contextOf(guardian))).toBe('no-such-request')
    expect(reasonOf(asking('somebody'), invited, contextOf(guardian))).toBe('no-such-request')
    expect(reasonOf(opened, invited, contextOf(guardian))).toBe('no-such-request')
    expect(reasonOf(asking(''), invited, contextOf(child))).toBe('no-such-request')
  })

  it('agrees to using data and to passing it on separately, in that order', () => {
    expect(reasonOf(linked, consent('cart-reminders'), contextOf(guardian))).toBe(
      'collection-first',
    )
    expect(reasonOf(linked, general('disclosure'), contextOf(guardian))).toBe('collection-first')
    expect(reasonOf(agreed, consent('campaigns'), contextOf(guardian))).toBe('disclosure-first')
    const both = applied(agreed, general('disclosure'), contextOf(guardian))
    expect(reasonOf(both, consent('campaigns'), contextOf(guardian))).toEqual(['consent.given'])
  })

  it('whose own account waits to be deleted refuses for the child, and agrees to nothing', () => {
    const leaving = { ...contextOf(guardian), actorLeaves: true }
    const both = applied(agreed, general('disclosure'), contextOf(guardian))
    for (const yes of [consent('cart-reminders'), ...asking.map((one) => answering(one))]) {
      expect(reasonOf(both, yes, leaving)).toBe('guardian-leaves')
    }
    expect(reasonOf(agreed, general('disclosure'), leaving)).toBe('guardian-leaves')
    const on = applied(both, consent('cart-reminders'), contextOf(guardian))
    expect(reasonOf(on, consent('cart-reminders', 'withdrawn'), leaving)).toEqual([
      'consent.withdrawn',
    ])
    expect(reasonOf(both, general('collection', 'withdrawn'), leaving)).toContain(
      'guardian.consent-withdrawn',
    )
  })

  it('loses all say at the birthday, and nothing additional stays on', () => {
    const state = applied(agreed, consent('cart-reminders'), contextOf(guardian))
    // Midnight in Singapore.
    const eve = '2028-05-29T15:59:59.000Z'
    const birthday = '2028-05-29T16:00:00.000Z'
    const system: Actor = { kind: 'system', id: 'worker' }
    expect(reasonOf(state, { type: 'come-of-age' }, contextOf(system, eve))).toBe('still-a-child')
    expect(reasonOf(state, { type: 'unlink-guardian', shown }, contextOf(guardian, birthday))).toBe(
      'no-such-child',
    )
    expect(reasonOf(state, { type: 'come-of-age' }, contextOf(system, birthday))).toEqual([
      'consent.withdrawn',
      'guardian.unlinked',
    ])
    const grown = applied(state, { type: 'come-of-age' }, contextOf(system, birthday))
    expect(reasonOf(grown, consent('campaigns'), contextOf(child, birthday))).toEqual([
      'consent.given',
    ])
  })

  it('hands over in words, until the person goes through their choices or thirty days have passed', () => {
    const birthday = '2028-05-29T16:00:00.000Z'
    const system: Actor = { kind: 'system', id: 'worker' }
    const decided = decide(agreed, { type: 'come-of-age' }, contextOf(system, birthday))
    const log = decided.ok ? decided.events : []
    expect(handedOverAt(log, birthday)).toBe(birthday)
    expect(handedOverAt(log, '2028-06-28T15:59:59.000Z')).toBe(birthday)
    expect(handedOverAt(log, '2028-06-28T16:00:00.000Z')).toBeNull()
    const grown = log.reduce(evolve, agreed)
    const begun = decide(grown, { type: 'start-check-up' }, contextOf(child, birthday))
    expect(begun.ok && handedOverAt([...log, ...begun.events], birthday)).toBeNull()
    // A guardian who stops hands nothing over.
    const stopped = decide(agreed, { type: 'unlink-guardian', shown }, contextOf(guardian))
    expect(stopped.ok && handedOverAt(stopped.events, birthday)).toBeNull()
  })
})
