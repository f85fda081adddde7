import canonicalize from 'canonicalize'
import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Receipt } from '../contract/schemas.ts'
import { receiptRecord } from '../engine/activity.ts'
import type { DomainEvent } from '../engine/events.ts'
import type { Deps } from './deps.ts'

const algorithm = 'ES256'

/** The host's signing key; made once, kept in its store. */
async function signingKey(deps: Deps): Promise<{ id: string; secret: JWK; open: JWK }> {
  const found = await deps.store.document<{ secret: JWK; open: JWK }>('signing-key', 'receipts')
  if (found) return { id: 'receipts', ...found.body }
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true })
  const body = { secret: await exportJWK(privateKey), open: await exportJWK(publicKey) }
  const put = { kind: 'signing-key', id: 'receipts', owner: '', dueAt: '', body }
  await deps.store.commit({ documents: [{ put, expectedRevision: 0 }] })
  return signingKey(deps)
}

export async function publicKeys(deps: Deps): Promise<{ keys: Record<string, unknown>[] }> {
  const { id, open } = await signingKey(deps)
  return { keys: [{ ...open, kid: id, alg: algorithm, use: 'sig' }] }
}

export async function signReceipt(
  deps: Deps,
  event: DomainEvent,
  accountId: string,
): Promise<Receipt> {
  const record = receiptRecord(event, accountId, deps.policy.brand.controllers)
  const { id, secret } = await signingKey(deps)
  const bytes = new TextEncoder().encode(canonicalize(record))
  const jws = await new CompactSign(bytes)
    .setProtectedHeader({ alg: algorithm, kid: id })
    .sign(await importJWK(secret, algorithm))
  return { record, jws }
}
