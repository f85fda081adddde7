import type { OperationId, Operations } from '../contract/every-operation.ts'
import type { InputOf, ResultOf } from '../contract/operation.ts'
import type { Command, Context } from '../engine/command.ts'
import { decide } from '../engine/decide.ts'
import { type AccountState, evolve, replay } from '../engine/state.ts'
import type { Batch, DocumentWrite } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import type { Staff } from './desk/staff.ts'
import type { Device } from './devices.ts'
import type { OutgoingMessage } from './outgoing.ts'
import { noObligations, type Person, sampleByAccount } from './people.ts'
import { ProblemError } from './problems.ts'

export interface SignedIn {
  sessionId: string
  person: Person
  signedInAt: string
  /** Who acts for `person`, where that is a linked child (VII). */
  guardian?: Person
  /** The account of whoever acts for the child waits to be deleted. */
  guardianLeaves?: boolean
}

/** One call being answered. */
export interface Call<Id extends OperationId = OperationId> extends InputOf<Operations[Id]> {
  deps: Deps
  now: string
  ifMatch: string | null
  stepUpProof: string | null
  /** The token a third party shows. */
  bearer: string | null
  /** Global Privacy Control came with the call. */
  optOutSignal: boolean
  /** Where it came from, as far as the host can tell one caller from another. */
  address: string | undefined
  /** What the browser said of itself. */
  device: Device
  /** A BCP 47 tag, or null. */
  language: string | null
  /** A message that leaves once this call has happened. */
  post: (message: OutgoingMessage) => void
  /** There wherever the contract says a person must be signed in; elsewhere perhaps. */
  signedIn: Operations[Id]['session'] extends 'person' ? SignedIn : SignedIn | undefined
  /** There wherever it says a member of staff must be. */
  staff: Operations[Id]['session'] extends 'staff' ? Staff : undefined
}

export interface Answer<Result = unknown> {
  result: Result
  etag?: string
  headers?: Record<string, string>
  /** What the call changes; committed together with its stored answer. */
  batch?: Batch
  /** ISO 8601 UTC, where the result holds a secret: it is told again to the same key until then only. */
  goodUntil?: string
  /** Told again to the same key, but without its headers, which hold a secret. */
  isToldAgain?: true
  /** A file instead of JSON. */
  file?: ReadableStream<Uint8Array>
}

export type Handler<Id extends OperationId> = (
  call: Call<Id>,
) => Promise<Answer<ResultOf<Operations[Id]>>>

export async function loadAccount(deps: Deps, accountId: string): Promise<AccountState> {
  const { events } = await deps.store.load(accountId)
  return replay(accountId, events)
}

/** What is needed to look at an account as its person. */
export type Caller = Pick<Call, 'deps' | 'now' | 'optOutSignal'> & { signedIn: SignedIn }

/** What is needed to see a fresh verification, which is shown in a header. */
export type Proving = Caller & Pick<Call, 'stepUpProof'>

/** The account a call is about. */
export const loadOwn = ({ deps, signedIn }: Caller): Promise<AccountState> =>
  loadAccount(deps, signedIn.person.accountId)

export function contextOf({ deps, now, signedIn, optOutSignal }: Caller): Context {
  const { person, guardian, guardianLeaves } = signedIn
  return {
    now,
    newId: deps.newId,
    actor: guardian ? { kind: 'guardian', id: guardian.id } : { kind: 'person', id: person.id },
    policy: deps.policy,
    facts: person.facts,
    optOutSignal,
    ...(guardianLeaves && { actorLeaves: true }),
  }
}

/** The same for what the host does by itself when its time has come. */
export function systemContext(deps: Deps, now: string, accountId: string): Context {
  const facts = sampleByAccount(accountId)?.facts ?? noObligations
  return {
    now,
    newId: deps.newId,
    actor: { kind: 'system', id: 'worker' },
    policy: deps.policy,
    facts,
    optOutSignal: false,
  }
}

/** Runs a command on a loaded account: the state after it, and the batch that makes it last. */
export function execute(
  state: AccountState,
  command: Command,
  context: Context,
  documents: readonly DocumentWrite[] = [],
): { after: AccountState; batch: Batch } {
  const decision = decide(state, command, context)
  if (!decision.ok) {
    const { code, reason } = decision.refusal
    throw new ProblemError(code, { reason })
  }
  const { events } = decision
  return {
    after: events.reduce(evolve, state),
    batch: {
      documents,
      ...(events.length > 0 && {
        append: { accountId: state.accountId, expectedVersion: state.version, events },
      }),
    },
  }
}

/** Runs several commands one after the other, as one batch. */
export function executeAll(
  state: AccountState,
  commands: readonly Command[],
  context: Context,
): { after: AccountState; batch: Batch & Required<Pick<Batch, 'append'>> } {
  let after = state
  const events = commands.flatMap((command) => {
    const step = execute(after, command, context)
    after = step.after
    return step.batch.append?.events ?? []
  })
  const { accountId, version } = state
  return { after, batch: { append: { accountId, expectedVersion: version, events } } }
}

interface Done {
  after: AccountState
  batch: Batch
}

/** More steps of one account, each in the name of whoever takes it, in the batch of those before. */
export function inOneBatch(before: Done, ...steps: ((state: AccountState) => Done)[]): Done {
  return steps.reduce((done, step) => {
    const { after, batch } = step(done.after)
    const [first, next] = [done.batch.append, batch.append]
    const events = [...(first?.events ?? []), ...(next?.events ?? [])]
    const append = first ?? next
    return {
      after,
      batch: {
        documents: [...(done.batch.documents ?? []), ...(batch.documents ?? [])],
        ...(append && { append: { ...append, events } }),
      },
    }
  }, before)
}

/** Refuses an edit of a version the person has not seen; `current` is what there is now. */
export function expectVersion(
  { ifMatch }: Pick<Call, 'ifMatch'>,
  etag: string,
  current: unknown,
): void {
  if (ifMatch !== etag) throw new ProblemError('stale', { current })
}
