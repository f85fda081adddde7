import canonicalize from 'canonicalize'
import { compactVerify, createLocalJWKSet, type JWK } from 'jose'
import type { Receipt } from '../../../../../contract/schemas.ts'

/** Whether the signature is ours and the record shown is the one that was signed. */
export async function isGenuine(
  { record, jws }: Receipt,
  keys: readonly Record<string, unknown>[],
): Promise<boolean> {
  const set = createLocalJWKSet({ keys: keys as unknown as JWK[] })
  try {
    const { payload } = await compactVerify(jws, set, { algorithms: ['ES256'] })
    return new TextDecoder().decode(payload) === canonicalize(record)
  } catch {
    return false
  }
}
