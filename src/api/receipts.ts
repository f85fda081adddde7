import canonicalize from 'canonicalize'
import { CompactSign, importJWK } from 'jose'
import type { Receipt } from '../contract/schemas.ts'
import { receiptRecord } from '../engine/activity.ts'
import type { DomainEvent } from '../engine/events.ts'
import type { Deps } from './deps.ts'
import { signingAlgorithm as algorithm, signingKey } from './signing-keys.ts'

export async function signReceipt(
  deps: Deps,
  event: DomainEvent,
  accountId: string,
): Promise<Receipt> {
  const record = receiptRecord(event, accountId, deps.policy.brand.controllers)
  const id = 'receipts'
  const { secret } = await signingKey(deps, id)
  const bytes = new TextEncoder().encode(canonicalize(record))
  const jws = await new CompactSign(bytes)
    .setProtectedHeader({ alg: algorithm, kid: id })
    .sign(await importJWK(secret, algorithm))
  return { record, jws }
}
