import type { Problem } from './problem-schema.ts'

/** Every way a call can fail, with its HTTP status. Screens turn the code into words. */
export const problemStatus = {
  validation: 400,
  unauthenticated: 401,
  'code-wrong': 401,
  'code-expired': 401,
  forbidden: 403,
  'demo-only': 403,
  'step-up-required': 403,
  'step-up-invalid': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'not-allowed-now': 409,
  'account-closing': 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  'unsupported-media': 415,
  'idempotency-mismatch': 422,
  'precondition-required': 428,
  'idempotency-key-required': 428,
  'rate-limited': 429,
  internal: 500,
  'newer-data': 503,
  'no-storage': 507,
} as const

export type ProblemCode = keyof typeof problemStatus

/**
 * Failures that no server sent: the call never arrived, what came back was not our contract, or
 * the browser did not keep the session it was given.
 */
export type LocalFailure = 'offline' | 'network' | 'bad-response' | 'session-not-kept'

export class CallFailed extends Error {
  readonly code: ProblemCode | LocalFailure
  readonly problem: Problem | undefined
  /** HTTP status, where an answer came at all. */
  readonly status: number | undefined
  /** Milliseconds the server asks to wait before another try. */
  readonly retryAfter: number | undefined

  constructor(
    code: ProblemCode | LocalFailure,
    { problem, status, retryAfter, cause }: FailureDetails = {},
  ) {
    super(problem?.detail ?? code, { cause })
    this.name = 'CallFailed'
    this.code = code
    this.problem = problem
    this.status = status
    this.retryAfter = retryAfter
  }
}

/** Whether a call failed because nobody is signed in, or nobody is any more. */
export const isSignedOut = (failure: unknown): boolean =>
  failure instanceof CallFailed && failure.code === 'unauthenticated'

interface FailureDetails extends ErrorOptions {
  problem?: Problem
  status?: number
  retryAfter?: number | undefined
}
