import { type ProblemCode, problemStatus } from '../contract/problem.ts'
import type { Problem } from '../contract/problem-schema.ts'
import type { Batch } from '../stores/port.ts'

/** What happened, and what the person can do next, in plain words for whoever reads the raw answer. */
const words: Record<ProblemCode, [title: string, next: string]> = {
  validation: [
    'The request is not of the expected form.',
    'Correct the fields listed under errors and send it again.',
  ],
  unauthenticated: ['Nobody is signed in.', 'Sign in and try again; nothing was changed.'],
  'code-wrong': ['That code is not right.', 'Check the latest message and enter its six digits.'],
  'code-expired': ['That code can no longer be used.', 'Ask for a new code.'],
  forbidden: [
    'This call is not allowed from where it came.',
    'Make it from the privacy centre itself.',
  ],
  'demo-only': [
    'This host serves real people: it has no sample people and opens no scenarios.',
    'Open the link on a host that runs as a demo.',
  ],
  'step-up-required': [
    'This needs a fresh check that it is you.',
    'Ask for a code, enter it, and send the proof along.',
  ],
  'step-up-invalid': [
    'That proof was used already, has expired, or is for something else.',
    'Ask for a new code.',
  ],
  'not-found': ['There is nothing here for you.', 'Check the address or go back to Account.'],
  'method-not-allowed': ['That can’t be done here.', 'See the Allow header for what can.'],
  conflict: [
    'Something else changed this at the same moment.',
    'Look at it again, then repeat your change.',
  ],
  'not-allowed-now': ['That can’t be done now.', 'The reason says what stands in the way.'],
  'account-closing': [
    'The account is waiting to be deleted.',
    'Keep the account first if you want to change this.',
  ],
  gone: ['That is no longer there.', 'Ask for it anew if you still need it.'],
  stale: ['It was changed since you looked.', 'Compare with current, then decide again.'],
  'too-large': ['The request is too large.', 'Send less than 64 KB.'],
  'unsupported-media': ['Only JSON is understood here.', 'Send application/json.'],
  'idempotency-mismatch': [
    'This key was used for another request.',
    'Use a new Idempotency-Key for a new intent.',
  ],
  'precondition-required': [
    'The version you are changing is missing.',
    'Send the ETag you saw as If-Match.',
  ],
  'idempotency-key-required': [
    'The Idempotency-Key is missing.',
    'Send a key that is the same on every retry.',
  ],
  'rate-limited': ['That was asked for too often.', 'Wait as long as Retry-After says.'],
  internal: ['Something failed on our side.', 'Nothing was changed. Try again.'],
  'no-storage': [
    'This host may store nothing.',
    'Allow storage for its address, or use a window that is not private; nothing was changed.',
  ],
  'newer-data': [
    'What is kept here was written by a newer version, which this one can’t read.',
    'Nothing was changed. Reload, or try again in a few minutes.',
  ],
}

export interface ProblemExtras {
  reason?: string | undefined
  /** Where the host knows better than the code what to do. */
  next?: string
  errors?: Problem['errors']
  current?: unknown
  retryAfter?: number
  triesLeft?: number
}

/** Ends a call with an RFC 9457 problem. `batch` is kept even so: a wrong code must count. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly extras: ProblemExtras
  readonly batch: Batch | undefined

  constructor(code: ProblemCode, extras: ProblemExtras = {}, batch?: Batch) {
    super(code)
    this.code = code
    this.extras = extras
    this.batch = batch
  }
}

export const commonHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

export function problemResponse(code: ProblemCode, extras: ProblemExtras = {}): Response {
  const [title, next] = words[code]
  const status = problemStatus[code]
  const problem = { type: `/problems/${code}`, title, status, code, detail: title, next, ...extras }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...commonHeaders,
      'content-type': 'application/problem+json',
      ...(extras.retryAfter !== undefined && { 'retry-after': String(extras.retryAfter) }),
    },
  })
}
