import { Hono } from 'hono'
import { type OperationId, everyOperation as operations } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import { apiBase } from '../contract/operations.ts'
import { scenarioOperations } from '../contract/scenarios.ts'
import { NewerLog } from '../engine/event-kinds.ts'
import { pathsLeftOut } from '../policy/left-out.ts'
import type { PolicyPack } from '../policy/schema.ts'
import { isHeld } from './clock.ts'
import type { Deps } from './deps.ts'
import { spoil, takeFault } from './faults.ts'
import { createTurns } from './in-turn.ts'
import { type Arrival, perform } from './perform.ts'
import { ProblemError, problemResponse } from './problems.ts'
import { seenFrom } from './viewpoint.ts'
import { type Due, runDue } from './worker.ts'

type Origin = Pick<Arrival, 'address'>

export interface Application {
  fetch(request: Request, from?: Origin): Promise<Response>
  /**
   * Does what is due (exports, expiries, erasures, calls to others); resolves to the number of steps
   * done. A host may do its own work and what waits for others beside each other.
   */
  runDue(which?: Due): Promise<number>
}

/** The rights API over any store, for any host. */
export function createApplication(deps: Deps): Application {
  const router = new Hono<{ Bindings: Origin }>()
  const offered = offeredUnder(deps.policy)
  const inTurn = createTurns()
  for (const [id, operation] of offered) {
    if (operation.demo && !deps.demo && !(id in scenarioOperations)) continue
    router.on(operation.method, pathOf(operation), ({ req, env }) =>
      answerOrSpoil(deps, id, operation, req.raw, req.param(), { address: env.address, inTurn }),
    )
  }
  for (const path of new Set(offered.map(([, operation]) => pathOf(operation))))
    router.all(path, () => otherMethod(path))
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
  from: Arrival,
): Promise<Response> {
  try {
    const response = await perform(deps, id, operation, request, params, from)
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
    const { code, extras } = error
    const response = problemResponse(code, extras)
    deps.log({ operation: id, status: response.status, code })
    return response
  }
}
