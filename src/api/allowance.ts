import type { DocumentWrite } from '../stores/port.ts'
import type { Caller } from './call.ts'
import { ProblemError } from './problems.ts'

const kind = 'allowance'
const windowInMs = 24 * 3_600_000
/** In 24 hours: far more than anybody needs, far less than a flood. */
const most = { export: 10, deletion: 10 } as const

/**
 * Counts one costly thing of an account; the write belongs into the batch it allows.
 * @throws ProblemError rate-limited
 */
export async function spendAllowance(
  { deps, now, signedIn }: Caller,
  what: keyof typeof most,
): Promise<DocumentWrite> {
  const owner = signedIn.person.accountId
  const id = `${what}:${owner}`
  const found = await deps.store.document<{ times: string[] }>(kind, id)
  const since = new Date(Date.parse(now) - windowInMs).toISOString()
  const times = (found?.body.times ?? []).filter((time) => time > since)
  if (times.length >= most[what]) {
    const freeInMs = Date.parse(times[0] ?? now) + windowInMs - Date.parse(now)
    throw new ProblemError('rate-limited', { retryAfter: Math.ceil(freeInMs / 1_000) })
  }
  const dueAt = new Date(Date.parse(now) + windowInMs).toISOString()
  const put = { kind, id, owner, dueAt, body: { times: [...times, now] } }
  return { put, expectedRevision: found?.revision ?? 0 }
}
