import type { Purpose } from '../policy/schema.ts'
import type { Deps } from './deps.ts'
import { readLink, signLink } from './signed-links.ts'

type Notice = NonNullable<Purpose['notice']>

/**
 * Bound to one account, kind and channel. It has no end: a message may be read years later, and
 * stopping must work then.
 */
export const unsubscribeToken = (deps: Deps, accountId: string, { kind, channel }: Notice) =>
  signLink(deps, 'unsubscribe', { sub: accountId, kind, channel })

/** @throws ProblemError not-found for any token that is not whole and ours. */
export async function readUnsubscribeToken(
  deps: Deps,
  token: string,
  now: string,
): Promise<Notice & { accountId: string }> {
  const { sub = '', kind, channel } = await readLink(deps, 'unsubscribe', token, now)
  return { accountId: sub, kind: String(kind), channel: String(channel) }
}
