import { addMs } from '../engine/time.ts'
import type { DocumentWrite } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problems.ts'
import { sha256 } from './secrets.ts'

const lifeInMs = 24 * 3_600_000

interface StoredAnswer {
  print: string
  status: number
  headers: Record<string, string>
  body: string
}

const idOf = (scope: string, key: string) => sha256(`${scope}\n${key}`)

export function fingerprintOf(
  request: Request,
  text: string,
  ifMatch: string | null,
): Promise<string> {
  const { pathname, search } = new URL(request.url)
  const child = request.headers.get('on-behalf-of') ?? ''
  return sha256([request.method, pathname, search, ifMatch ?? '', child, text].join('\n'))
}

/**
 * The answer given before to the same key, if any. A key belongs to one person: another's
 * same key is another key.
 * @throws ProblemError idempotency-mismatch
 */
export async function replayed(
  deps: Deps,
  scope: string,
  key: string,
  print: string,
): Promise<Response | undefined> {
  const found = await deps.store.document<StoredAnswer>('answer', await idOf(scope, key))
  if (!found) return undefined
  if (found.body.print !== print) throw new ProblemError('idempotency-mismatch')
  const { status, headers, body } = found.body
  return new Response(body, { status, headers: { ...headers, 'idempotency-replayed': 'true' } })
}

interface Facts {
  scope: string
  key: string
  now: string
  /** The end of a secret in it, if one is. */
  goodUntil: string | undefined
  owner: string
}

export async function storedAnswer(answer: StoredAnswer & Facts): Promise<DocumentWrite> {
  const { scope, key, now, goodUntil, owner, print, status, headers, body } = answer
  return {
    put: {
      kind: 'answer',
      id: await idOf(scope, key),
      owner,
      dueAt: goodUntil ?? addMs(now, lifeInMs),
      body: { print, status, headers, body },
    },
    expectedRevision: 0,
  }
}
