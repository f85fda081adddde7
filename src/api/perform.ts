import type { OperationId } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import type { Batch } from '../stores/port.ts'
import type { Answer, Call, SignedIn } from './call.ts'
import { currentTime } from './clock.ts'
import type { Deps } from './deps.ts'
import { readStaff, type Staff } from './desk/staff.ts'
import { deviceOf } from './devices.ts'
import { actingFor } from './guardians.ts'
import { handlers } from './handlers.ts'
import { fingerprintOf, replayed, storedAnswer } from './idempotency.ts'
import type { InTurn } from './in-turn.ts'
import { languageOf, type OutgoingMessage } from './outgoing.ts'
import { parseInput, refuseForeign } from './parse.ts'
import { commonHeaders, ProblemError } from './problems.ts'
import { withStillIds } from './scenario/still-ids.ts'
import { readSession } from './session.ts'
import { eventsHeader, isReadOnly } from './viewpoint.ts'

const attempts = 12
/** Milliseconds at most: two processes in step with each other would collide for ever. */
const pauseInMs = 8

/** What a call brings with it besides what it says. */
export interface Arrival {
  /** What limits are counted by: one for each caller, as the host alone can tell. */
  address: string | undefined
  inTurn: InTurn
}

/** Answers one call: what it changes is committed whole, with its answer, or not at all. */
export async function perform(
  deps: Deps,
  id: OperationId,
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  { address, inTurn }: Arrival,
): Promise<Response> {
  refuseForeign(request, deps.publicOrigin)
  if (operation.demo && !deps.demo) throw new ProblemError('demo-only')
  if (deps.demo && isReadOnly(request) && operation.method !== 'GET')
    throw new ProblemError('not-allowed-now', { reason: 'past' })
  const now = await currentTime(deps)
  const atDesk = operation.session === 'staff'
  const signedIn = atDesk ? undefined : await readSession(deps, request, now)
  const staff = atDesk ? await readStaff(deps, request, now) : undefined
  if (atDesk && !staff) throw new ProblemError('unauthenticated')
  if (operation.session === 'person' && !signedIn) throw new ProblemError('unauthenticated')
  const unsafe = operation.method !== 'GET'
  const key = request.headers.get('idempotency-key')
  if (unsafe && !key) throw new ProblemError('idempotency-key-required')
  const { input, text } = await parseInput(operation, request, params)
  let posted: OutgoingMessage[] = []
  const call = {
    ...input,
    // What a demo does by itself, such as letting sample people in, is no act of theirs.
    deps: unsafe && !operation.demo ? await withStillIds(deps) : deps,
    now,
    signedIn,
    staff,
    ifMatch: request.headers.get('if-match'),
    stepUpProof: request.headers.get('step-up'),
    bearer: bearerOf(request),
    optOutSignal: hasOptOutSignal(request),
    address,
    device: deviceOf(request),
    language: languageOf(request),
    post: (message) => posted.push(message),
  } as Call
  if (operation.edits && call.ifMatch === null) throw new ProblemError('precondition-required')
  call.signedIn = await actingFor(call, operation, request)
  const scope = scopeOf(signedIn, staff, params.id)
  const print = await fingerprintOf(request, text, call.ifMatch)

  async function once(): Promise<Response | 'conflict'> {
    if (unsafe && key) {
      const before = await replayed(deps, scope, key, print)
      if (before) return before
    }
    posted = []
    let given: Answer
    try {
      given = await (handlers[id] as (call: Call) => Promise<Answer>)(call)
    } catch (error) {
      // The same call may have been answered elsewhere while this one was on its way to a refusal.
      const meanwhile = unsafe && key ? await replayed(deps, scope, key, print) : undefined
      if (meanwhile) return meanwhile
      const counts = error instanceof ProblemError ? error.batch : undefined
      // What did not count is judged anew: guesses sent at one moment would all be one otherwise.
      if (counts && (await deps.store.commit(counts)) === 'conflict') return 'conflict'
      throw error
    }
    if (deps.strict && !operation.file) operation.result.parse(given.result)
    const body = JSON.stringify(given.result)
    const lasting = {
      ...commonHeaders,
      'content-type': operation.file ?? 'application/json',
      ...(given.etag && { etag: given.etag }),
    }
    const headers = { ...lasting, ...given.headers }
    const kept = unsafe && key && !operation.demo && (!given.headers || given.isToldAgain)
    const batch: Batch = {
      ...given.batch,
      documents: [
        ...(given.batch?.documents ?? []),
        ...(kept
          ? [
              await storedAnswer({
                scope,
                key,
                print,
                now,
                goodUntil: given.goodUntil,
                owner: signedIn?.person.accountId ?? '',
                status: operation.status,
                headers: lasting,
                body,
              }),
            ]
          : []),
      ],
    }
    const empty = !batch.append && !batch.records && batch.documents?.length === 0
    if (!empty && (await deps.store.commit(batch)) === 'conflict') return 'conflict'
    for (const message of posted) deps.post?.(message)
    const events = deps.demo ? batch.append?.events : undefined
    return new Response(given.file ?? body, {
      status: operation.status,
      headers: { ...headers, ...(events && eventsHeader(events)) },
    })
  }

  const first = await once()
  if (first !== 'conflict') return first
  // What collided has a limit or a log in common: by turns each of many gets through.
  return inTurn(address ?? scope, async () => {
    for (let more = 1; more < attempts; more += 1) {
      const answer = await once()
      if (answer !== 'conflict') return answer
      await new Promise((resolve) => setTimeout(resolve, Math.random() * pauseInMs))
    }
    throw new ProblemError('conflict')
  })
}

/**
 * Whose key it is. A person's, not a session's: a choice that waited while the session ended is
 * still the same choice. Each kind has a name of its own, so that no guest's address becomes a person.
 */
function scopeOf(signedIn: SignedIn | undefined, staff: Staff | undefined, id?: string): string {
  if (signedIn) return `person:${signedIn.person.accountId}`
  if (staff) return `staff:${staff.id}`
  return `guest:${id ?? ''}`
}

function bearerOf({ headers }: Request): string | null {
  return /^Bearer ([\w-]{20,100})$/.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** Browsers send Sec-GPC by themselves; the second name is for a host that no network lies before. */
function hasOptOutSignal({ headers }: Request): boolean {
  return headers.get('sec-gpc') === '1' || headers.get('x-global-privacy-control') === '1'
}
