import canonicalize from 'canonicalize'
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JWK } from 'jose'
import { call } from '../../../../../app/client.ts'
import { ifAllowed } from '../../../../../app/hooks/if-allowed.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Receipt } from '../../../../../contract/schemas.ts'

type Key = Record<string, unknown>
export type Verdict = 'genuine' | 'altered' | 'unknown-key'

/** Whether the signature is ours and the record shown is the one that was signed. */
export async function verdictOn({ record, jws }: Receipt, keys: readonly Key[]): Promise<Verdict> {
  try {
    const { kid } = decodeProtectedHeader(jws)
    if (!keys.some((key) => key.kid === kid)) return 'unknown-key'
    const set = createLocalJWKSet({ keys: keys as unknown as JWK[] })
    const { payload } = await compactVerify(jws, set, { algorithms: ['ES256'] })
    return new TextDecoder().decode(payload) === canonicalize(record) ? 'genuine' : 'altered'
  } catch {
    return 'altered'
  }
}

const storageKey = 'receipt-keys'

/** The public keys: the server's, or those this device saw last when it can't be reached. */
export async function receiptKeys(): Promise<readonly Key[]> {
  try {
    const { keys } = await call(operations.getKeys, {})
    ifAllowed(() => localStorage.setItem(storageKey, JSON.stringify(keys)))
    return keys
  } catch (error) {
    const known = ifAllowed(() => localStorage.getItem(storageKey)) ?? null
    if (known === null) throw error
    return JSON.parse(known) as Key[]
  }
}
