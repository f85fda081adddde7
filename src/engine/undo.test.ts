import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityEntry } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { activityEntries } from './activity.ts'
import type { Command, Context } from './command.ts'
import { decide } from './decide.ts'
import type { DomainEvent } from './events.ts'
import { personalInformation } from './projections.ts'
import { type AccountState, evolve, initialState } from './state.ts'

const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
let count = 0
const contextAt = (minute: number): Context => ({
  now: new Date(Date.UTC(2026, 10, 1, 8, minute)).toISOString(),
  newId: () => `id-${++count}`,
  actor: { kind: 'person', id: 'p' },
  policy: pack,
  facts: { openOrders: 0, unpaidBalance: 0 },
  optOutSignal: false,
})

interface Account {
  state: AccountState
  log: readonly DomainEvent[]
}
function after({ state, log }: Account, command: Command, minute: number): Account {
  const decision = decide(state, command, contextAt(minute))
  const events = decision.ok ? decision.events : []
  return { state: events.reduce(evolve, state), log: [...log, ...events] }
}
const service = { id: 'parcel-pal', kind: 'app', name: 'Parcel Pal', scopes: ['email', 'avatar'] }
const opened = after(
  { state: initialState('p'), log: [] },
  { type: 'open-account', region: 'SG', birthDate: '1990-05-05' },
  0,
)
const run = (commands: readonly Command[]) =>
  commands.reduce((account, command, index) => after(account, command, index + 1), opened)
const entriesOf = ({ state, log }: Account) => activityEntries(log, log, state, contextAt(99))
const lastUndo = (account: Account) => entriesOf(account).at(-1)?.actions[0]

const consent = (choice: 'given' | 'withdrawn'): Command => ({
  type: 'change-consent',
  purpose: 'campaigns',
  choice,
  shown,
})
const grant: Command = {
  type: 'grant-authorisation',
  authorisation: service as Extract<Command, { type: 'grant-authorisation' }>['authorisation'],
}

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(consent('given'), consent('withdrawn'), grant),
  fc.record({
    type: fc.constant('change-interest' as const),
    interest: fc.constantFrom('tea', 'books'),
    removed: fc.boolean(),
  }),
  fc.constantFrom<Command>(
    { type: 'reset-interests' },
    { type: 'undo-reset-interests' },
    { type: 'add-block', kind: 'category', targetId: 'tea' },
    { type: 'add-block', kind: 'item', targetId: 'item-001' },
    { type: 'keep-only-necessary', shown },
    { type: 'narrow-authorisation', authorisationId: 'parcel-pal', scopes: ['email'] },
    { type: 'revoke-authorisation', authorisationId: 'parcel-pal' },
    { type: 'use-authorisation', authorisationId: 'parcel-pal' },
  ),
)

/** The ordinary command that an undo comes to. */
function opposite({ type, subject }: ActivityEntry, event: DomainEvent): Command | undefined {
  const id = subject?.id ?? ''
  if (type === 'consent.given') return consent('withdrawn')
  if (type === 'consent.withdrawn') return consent('given')
  if (type === 'interest.removed') return { type: 'change-interest', interest: id, removed: false }
  if (type === 'interest.restored') return { type: 'change-interest', interest: id, removed: true }
  if (type === 'interests.reset') return { type: 'undo-reset-interests' }
  if (event.type === 'block.added') return { type: 'remove-block', blockId: event.block.id }
  if (type === 'authorisation.granted') return { type: 'revoke-authorisation', authorisationId: id }
  return undefined
}

describe('undo', () => {
  it('is only ever offered where the ordinary command would change something', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 25 }), (commands) => {
        const account = run(commands)
        for (const [index, entry] of entriesOf(account).entries()) {
          if (!entry.actions.some(({ allowed }) => allowed)) continue
          const event = account.log[index] as DomainEvent
          const command = opposite(entry, event)
          expect(command, entry.type).toBeDefined()
          const decision = decide(account.state, command as Command, contextAt(99))
          expect([entry.type, decision.ok && decision.events.length]).toEqual([entry.type, 1])
        }
      }),
    )
  })

  it('says why a narrowing, an ending and a read can’t be undone', () => {
    const narrowed = run([
      grant,
      { type: 'narrow-authorisation', authorisationId: 'parcel-pal', scopes: ['email'] },
    ])
    expect(lastUndo(narrowed)).toMatchObject({ allowed: false, reason: 'only-narrower' })
    const used = run([grant, { type: 'use-authorisation', authorisationId: 'parcel-pal' }])
    expect(lastUndo(used)).toMatchObject({ allowed: false, reason: 'already-happened' })
    expect(entriesOf(used).at(-1)).toMatchObject({
      kind: 'disclosure',
      subject: { kind: 'service', label: 'Parcel Pal' },
      fields: ['email', 'avatar'],
    })
  })

  it('is no matter of what nobody did: a consent that ended by itself is given anew', () => {
    const account = run([consent('given'), consent('withdrawn')])
    const log = account.log.map((event) =>
      event.type === 'consent.withdrawn'
        ? { ...event, actor: { kind: 'system', id: 'system' } as const }
        : event,
    )
    expect(lastUndo(account)).toMatchObject({ allowed: true })
    expect(lastUndo({ ...account, log })).toBeUndefined()
  })

  it('brings a reset back with what was removed before and after it', () => {
    const account = run([
      { type: 'change-interest', interest: 'tea', removed: true },
      { type: 'reset-interests' },
      { type: 'change-interest', interest: 'books', removed: true },
      { type: 'undo-reset-interests' },
    ])
    const { removedInterests, interestsResetAt } = account.state.recommendation
    expect([removedInterests, interestsResetAt]).toEqual([['tea', 'books'], null])
  })
})

it('of a bulk withdrawal is offered only where it can be done', () => {
  const { state } = run([consent('given'), { type: 'keep-only-necessary', shown }])
  for (const [status, allowed, reason] of [
    ['active', true, null],
    ['closing', false, 'account-closing'],
  ] as const) {
    const { actions } = personalInformation({ ...state, status }, contextAt(9))
    expect(actions).toContainEqual({ id: 'undo', allowed, reason })
    const done = decide({ ...state, status }, { type: 'undo-only-necessary', shown }, contextAt(9))
    expect(done.ok).toBe(allowed)
  }
})

describe('entries', () => {
  it('tell a refusal from a withdrawal', () => {
    expect(entriesOf(run([consent('withdrawn')])).at(-1)?.type).toBe('consent.declined')
    const withdrawn = run([consent('given'), consent('withdrawn')])
    expect(entriesOf(withdrawn).at(-1)?.type).toBe('consent.withdrawn')
  })
})
