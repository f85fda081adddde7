import { base64url, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Deps } from './deps.ts'
import { madeOnce } from './made-once.ts'
import { ProblemError } from './problems.ts'

const algorithm = 'HS256'

/** What a link in a message is for: none passes for one of another kind, nor for any other token of ours. */
type Audience = 'unsubscribe' | 'guardian-letter'

/** The host's secret for links of a kind; made once, kept in its store, and never sent. */
async function secretOf(deps: Deps, audience: Audience): Promise<Uint8Array> {
  const make = async () => base64url.encode(deps.random(32))
  return base64url.decode(await madeOnce(deps, audience, make))
}

export async function signLink(
  deps: Deps,
  audience: Audience,
  claims: JWTPayload & { sub: string },
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm })
    .setAudience(audience)
    .sign(await secretOf(deps, audience))
}

/** @throws ProblemError not-found for any token that is not whole, ours and of this kind, or is too old */
export async function readLink(
  deps: Deps,
  audience: Audience,
  token: string,
  now: string,
): Promise<JWTPayload> {
  const secret = await secretOf(deps, audience)
  const options = { audience, algorithms: [algorithm], currentDate: new Date(now) }
  const { payload } = await jwtVerify(token, secret, options).catch(() => {
    throw new ProblemError('not-found', { reason: 'broken-link' })
  })
  return payload
}
