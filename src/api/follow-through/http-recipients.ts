import { importJWK, SignJWT } from 'jose'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { signingAlgorithm, signingKey } from '../signing-keys.ts'
import type { ErasureNotice, Recipients } from './port.ts'

const keyId = 'erasure-notices'
/** Milliseconds to wait for an answer, its body included. */
const patienceInMs = 5_000
/** Bytes that are read of an answer. */
const mostBytes = 4_096
/** Seconds for which a signed notice may be taken; each try is signed anew. */
const lifeInS = 600

/** What a recipient says of a notice; whatever else it answers confirms nothing. */
const Answer = z.object({ notice: z.string(), state: z.enum(['received', 'erased']) })

interface Line {
  /** Where each recipient takes notices, by its id. */
  addresses: ReadonlyMap<string, string>
  send: (request: Request) => Promise<Response>
  /** Milliseconds; the usual patience without it. */
  patience?: number
}

/**
 * Recipients over HTTP: the same signed notice is posted to tell one and to ask it. 202 says that it
 * was taken; only 200 with the notice's own id and the word 'erased' says that it is done, so that
 * no page of a proxy passes for a confirmation. Redirects are not followed.
 */
export function httpRecipients({ addresses, send, patience = patienceInMs }: Line) {
  return (deps: Deps): Recipients => {
    async function post(notice: ErasureNotice, now: string): Promise<'received' | 'erased'> {
      const address = addresses.get(notice.recipient.id)
      if (!address) throw new Error('There is no line to this recipient.')
      const request = new Request(address, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/jwt',
          'idempotency-key': notice.id,
        },
        body: await signed(deps, notice, now),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      })
      return readAnswer(await send(request), notice.id)
    }
    return {
      reaches: (recipient) => addresses.has(recipient),
      tell: post,
      ask: async (notice, now) => ((await post(notice, now)) === 'erased' ? 'erased' : 'working'),
    }
  }
}

/** RFC 7519: whose data by the name this recipient knows, which of it, and up to when. */
async function signed(
  deps: Deps,
  { id, recipient, subject, receivedUpTo }: ErasureNotice,
  now: string,
): Promise<string> {
  const { secret } = await signingKey(deps, keyId)
  const issuedAt = Math.floor(Date.parse(now) / 1_000)
  const { categories, fields } = recipient
  return new SignJWT({ categories, fields, receivedUpTo })
    .setProtectedHeader({ alg: signingAlgorithm, kid: keyId, typ: 'erasure-notice+jwt' })
    .setIssuer(deps.publicOrigin ?? deps.policy.id)
    .setAudience(recipient.id)
    .setSubject(subject)
    .setJti(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifeInS)
    .sign(await importJWK(secret, signingAlgorithm))
}

async function readAnswer(response: Response, id: string): Promise<'received' | 'erased'> {
  if (response.status !== 200 && response.status !== 202) {
    await response.body?.cancel()
    throw new Error(`It answered ${response.status}.`)
  }
  const text = await startOf(response)
  if (response.status === 202) return 'received'
  const { notice, state } = Answer.parse(JSON.parse(text))
  if (notice !== id) throw new Error('It answered about another notice.')
  return state
}

/** @throws for more than is ever read: nobody can fill our memory with an answer. */
async function startOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > mostBytes) throw new Error('It answered too much.')
    text += decoder.decode(piece, { stream: true })
  }
  return text
}
