import { Hono } from 'hono'
import { type OperationId, everyOperation as operations } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import { apiBase } from '../contract/operations.ts'
import { scenarioOperations } from '../contract/scenarios.ts'
import { NewerLog } from '../engine/event-kinds.ts'
import { pathsLeftOut } from '../policy/left-out.ts'
import type { PolicyPack } from '../policy/schema.ts'
import type { Batch } from '../stores/port.ts'
import type { Answer, Call, SignedIn } from './call.ts'
import { currentTime, isHeld } from './clock.ts'
import type { Deps } from './deps.ts'
import { readStaff, type Staff } from './desk/staff.ts'
import { deviceOf } from './devices.ts'
import { spoil, takeFault } from './faults.ts'
import { actingFor } from './guardians.ts'
import { handlers } from './handlers.ts'
import { fingerprintOf, replayed, storedAnswer } from './idempotency.ts'
import { parseInput, refuseForeign } from './parse.ts'
import { commonHeaders, ProblemError, problemResponse } from './problems.ts'
import { readSession } from './session.ts'
import { eventsHeader, isReadOnly, seenFrom } from './viewpoint.ts'
import { type Due, runDue } from './worker.ts'

interface Origin {
  /** What limits are counted by: one for each caller, as the host alone can tell. */
  address: string | undefined
}

export interface Application {
  fetch(request: Request, from?: Origin): Promise<Response>
  /**
   * Does what is due (exports, expiries, erasures, calls to others); resolves to the number of steps
   * done. A host may do its own work and what waits for others beside each other.
   */
  runDue(which?: Due): Promise<number>
}

const attempts = 3

/** The rights API over any store, for any host. */
export function createApplication(deps: Deps): Application {
  const router = new Hono<{ Bindings: Origin }>()
  const offered = offeredUnder(deps.policy)
  for (const [id, operation] of offered) {
    if (operation.demo && !deps.demo && !(id in scenarioOperations)) continue
    router.on(operation.method, pathOf(operation), ({ req, env }) =>
      answerOrSpoil(deps, id, operation, req.raw, req.param(), env.address),
    )
  }
  for (const path of new Set(offered.map(([, operation]) => pathOf(operation))))
    router.all(path, () => otherMethod(path))
  for (const path of notBuilt(deps)) router.all(path, () => problemResponse('not-built'))
  router.notFound(() => problemResponse('not-found'))
  router.onError((error) => {
    deps.log({ operation: 'unknown', status: 500, error })
    return problemResponse('internal')
  })
  return {
    fetch: async (request, from = { address: undefined }) => router.fetch(request, from),
    runDue: async (which) => ((await isHeld(deps)) ? 0 : runDue(deps, which)),
  }
}

/** API paths of menu entries that are promised but not built: they answer 501, and the list only shrinks. */
export function notBuilt({ policy }: Pick<Deps, 'policy'>): string[] {
  return policy.menu.filter(({ built }) => !built).map(({ path }) => `${apiBase}/${path}`)
}

function bearerOf({ headers }: Request): string | null {
  return /^Bearer ([\w-]{20,100})$/.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** Browsers send Sec-GPC by themselves; the second name is for a host that no network lies before. */
function hasOptOutSignal({ headers }: Request): boolean {
  return headers.get('sec-gpc') === '1' || headers.get('x-global-privacy-control') === '1'
}

/** What the API can do; a pack without a menu entry has nothing that lies under it. */
function offeredUnder(policy: PolicyPack): [OperationId, Operation][] {
  const leftOut = pathsLeftOut(policy).map((path) => `/${path}`)
  return Object.entries<Operation>(operations).flatMap(([id, operation]) =>
    leftOut.some((path) => `${operation.path}/`.startsWith(`${path}/`))
      ? []
      : [[id as OperationId, operation]],
  )
}

const pathOf = ({ path }: Operation) => apiBase + path.replace(/\{(\w+)\}/g, ':$1')

function otherMethod(path: string): Response {
  const allowed = Object.values<Operation>(operations)
    .filter((operation) => pathOf(operation) === path)
    .map(({ method }) => method)
  const response = problemResponse('method-not-allowed')
  response.headers.set('allow', allowed.join(', '))
  return response
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

async function answerOrSpoil(...args: Parameters<typeof answer>): Promise<Response> {
  const [deps, id, operation] = args
  if (!deps.demo) return answer(...args)
  const fault = operation.demo ? undefined : await takeFault(deps, id)
  const perform = () => answer(seenFrom(deps, args[3]), id, operation, args[3], args[4], args[5])
  return fault ? spoil(fault, perform) : perform()
}

async function answer(
  deps: Deps,
  id: OperationId,
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  address: string | undefined,
): Promise<Response> {
  try {
    const response = await perform(deps, id, operation, request, params, address)
    deps.log({ operation: id, status: response.status })
    return response
  } catch (error) {
    if (error instanceof NewerLog) {
      deps.log({ operation: id, status: 503, error })
      return problemResponse('newer-data', { retryAfter: 60 })
    }
    if (!(error instanceof ProblemError)) {
      deps.log({ operation: id, status: 500, error })
      return problemResponse('internal')
    }
    const response = problemResponse(error.code, error.extras)
    deps.log({ operation: id, status: response.status })
    return response
  }
}

async function perform(
  deps: Deps,
  id: OperationId,
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  address: string | undefined,
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
  const call = {
    ...input,
    deps,
    now,
    signedIn,
    staff,
    ifMatch: request.headers.get('if-match'),
    stepUpProof: request.headers.get('step-up'),
    bearer: bearerOf(request),
    optOutSignal: hasOptOutSignal(request),
    address,
    device: deviceOf(request),
  } as Call
  if (operation.edits && call.ifMatch === null) throw new ProblemError('precondition-required')
  call.signedIn = await actingFor(call, operation, request)
  const scope = scopeOf(signedIn, staff, params.id)
  const print = await fingerprintOf(request, text, call.ifMatch)

  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (unsafe && key) {
      const before = await replayed(deps, scope, key, print)
      if (before) return before
    }
    let given: Answer
    try {
      given = await (handlers[id] as (call: Call) => Promise<Answer>)(call)
    } catch (error) {
      // The same call may have been answered elsewhere while this one was on its way to a refusal.
      const meanwhile = unsafe && key ? await replayed(deps, scope, key, print) : undefined
      if (meanwhile) return meanwhile
      const counts = error instanceof ProblemError ? error.batch : undefined
      // What did not count is judged anew: guesses sent at one moment would all be one otherwise.
      if (counts && (await deps.store.commit(counts)) === 'conflict') continue
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
    if (empty || (await deps.store.commit(batch)) === 'committed') {
      const events = deps.demo ? batch.append?.events : undefined
      return new Response(given.file ?? body, {
        status: operation.status,
        headers: { ...headers, ...(events && eventsHeader(events)) },
      })
    }
  }
  throw new ProblemError('conflict')
}
