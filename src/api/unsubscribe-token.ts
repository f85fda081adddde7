import { base64url, jwtVerify, SignJWT } from 'jose'
import type { Purpose } from '../policy/schema.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problems.ts'

type Notice = NonNullable<Purpose['notice']>

const algorithm = 'HS256'
/** No other token of ours passes for one of these, nor one of these for another. */
const audience = 'unsubscribe'

/** The host's secret for these links; made once, kept in its store, and never sent. */
async function secretOf(deps: Deps): Promise<Uint8Array> {
  const found = await deps.store.document<string>('signing-key', audience)
  if (found) return base64url.decode(found.body)
  const body = base64url.encode(deps.random(32))
  const put = { kind: 'signing-key', id: audience, owner: '', dueAt: '', body }
  await deps.store.commit({ documents: [{ put, expectedRevision: 0 }] })
  return secretOf(deps)
}

/**
 * Bound to one account, kind and channel. It has no end: a message may be read years later, and
 * stopping must work then.
 */
export async function unsubscribeToken(
  deps: Deps,
  accountId: string,
  { kind, channel }: Notice,
): Promise<string> {
  return new SignJWT({ kind, channel })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(accountId)
    .setAudience(audience)
    .sign(await secretOf(deps))
}

/** @throws ProblemError not-found for any token that is not whole and ours. */
export async function readUnsubscribeToken(
  deps: Deps,
  token: string,
): Promise<Notice & { accountId: string }> {
  const secret = await secretOf(deps)
  const options = { audience, algorithms: [algorithm] }
  const { payload } = await jwtVerify(token, secret, options).catch(() => {
    throw new ProblemError('not-found', { reason: 'broken-link' })
  })
  const { sub = '', kind, channel } = payload
  return { accountId: sub, kind: String(kind), channel: String(channel) }
}
