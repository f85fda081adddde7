import { answerCheck, asProblem } from './answers.ts'
import type { InputOf, Operation, ResultOf } from './operation.ts'
import { apiBase } from './operations.ts'
import { CallFailed } from './problem.ts'

export type Send = (request: Request) => Promise<Response>

type Given<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] }
export type CallInput<O> = Given<InputOf<O>> & {
  /** The version being edited. */
  etag?: string
  /** The same key again is the same intent again: keep it when retrying. */
  idempotencyKey?: string
  stepUpProof?: string
  /** The linked child a guardian acts for. */
  onBehalfOf?: string | undefined
  signal?: AbortSignal
}

/** A file comes back as its Response; everything else as JSON that was checked. */
export type CallResult<O> = O extends { file: string } ? Response : ResultOf<O>

/**
 * Makes one call of the contract. What comes back is checked: HTML, an empty body or another
 * shape is a failure, never a success.
 * @throws CallFailed with the problem's code, or 'offline' | 'network' | 'bad-response'.
 */
export type Call = <O extends Operation>(
  operation: O,
  input: CallInput<O>,
) => Promise<CallResult<O>>

export function createClient(send: Send, origin: string): Call {
  return async (operation, input) => {
    const request = toRequest(operation, input, origin)
    const check = operation.file ? undefined : loadCheck(operation)
    const response = await send(request).catch((cause: unknown) => {
      if (input.signal?.aborted && !isTimeout(input.signal)) throw cause
      throw new CallFailed(isOffline() ? 'offline' : 'network', { cause })
    })
    if (!response.ok) throw await toFailure(response)
    if (operation.file) return expectFile(response, operation.file)
    const answer = await readJson(response)
    try {
      return (await check)?.(answer) as never
    } catch (cause) {
      throw cause instanceof CallFailed ? cause : new CallFailed('bad-response', { cause })
    }
  }
}

/** Fetched while the call is under way. What can't be checked was not answered: it is tried again. */
function loadCheck(operation: Operation) {
  const check = answerCheck(operation).catch((cause: unknown) => {
    throw new CallFailed(isOffline() ? 'offline' : 'network', { cause })
  })
  // A failed call never looks at its check.
  check.catch(() => undefined)
  return check
}

function toRequest<O extends Operation>(
  operation: O,
  input: CallInput<O>,
  origin: string,
): Request {
  const given = input as {
    params?: Record<string, string>
    query?: Record<string, unknown>
    body?: unknown
  }
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(given.params?.[name] ?? ''),
  )
  const url = new URL(apiBase + path, origin)
  for (const [name, value] of Object.entries(given.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  const headers = new Headers({ accept: operation.file ?? 'application/json' })
  if (operation.method !== 'GET') {
    headers.set('content-type', 'application/json')
    headers.set('idempotency-key', input.idempotencyKey ?? crypto.randomUUID())
  }
  if (
    globalThis.navigator &&
    'globalPrivacyControl' in navigator &&
    navigator.globalPrivacyControl
  ) {
    headers.set('x-global-privacy-control', '1')
  }
  // What is sent to the person by e-mail speaks the language they chose here.
  const lang = globalThis.document?.documentElement.lang
  if (lang) headers.set('accept-language', lang)
  if (input.etag) headers.set('if-match', input.etag)
  if (input.onBehalfOf) headers.set('on-behalf-of', input.onBehalfOf)
  if (input.stepUpProof) headers.set('step-up', input.stepUpProof)
  return new Request(url, {
    method: operation.method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(operation.method !== 'GET' && { body: JSON.stringify(given.body ?? {}) }),
    ...(input.signal && { signal: input.signal }),
  })
}

async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/(problem\+)?json\b/.test(type)) throw new CallFailed('bad-response')
  return response.json().catch((cause: unknown) => {
    throw new CallFailed('bad-response', { cause })
  })
}

/** Something between us and the server may answer in its place, without a problem of the contract. */
async function toFailure(response: Response): Promise<CallFailed> {
  const { status, headers } = response
  const details = { status, retryAfter: waitOf(headers) }
  const problem = asProblem(await readJson(response).catch(() => undefined))
  return problem
    ? new CallFailed(problem.code, { ...details, problem })
    : new CallFailed('bad-response', details)
}

/**
 * Milliseconds of a Retry-After, which is seconds or a date (RFC 9110). A date is read by the
 * server's own clock, where it says its time: the device's may be wrong by a day.
 */
function waitOf(headers: Headers): number | undefined {
  const header = headers.get('retry-after')
  if (!header) return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const moment = Date.parse(header)
  const now = Date.parse(headers.get('date') ?? '') || Date.now()
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now)
}

/** Nobody gave up: no answer came in time, which is a failure of the network. */
function isTimeout({ reason }: AbortSignal): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError'
}

function expectFile(response: Response, type: string): never {
  if (!response.headers.get('content-type')?.startsWith(type)) throw new CallFailed('bad-response')
  return response as never
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}
