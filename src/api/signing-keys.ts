import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Deps } from './deps.ts'

export const signingAlgorithm = 'ES256'
/** What the host signs; each with a key of its own, so that none passes for another. */
const uses = ['receipts', 'erasure-notices'] as const

interface SigningKey {
  secret: JWK
  open: JWK
}

/** The host's key for one use; made once, kept in its store. */
export async function signingKey(deps: Deps, use: (typeof uses)[number]): Promise<SigningKey> {
  const found = await deps.store.document<SigningKey>('signing-key', use)
  if (found) return found.body
  const { privateKey, publicKey } = await generateKeyPair(signingAlgorithm, { extractable: true })
  const body = { secret: await exportJWK(privateKey), open: await exportJWK(publicKey) }
  const put = { kind: 'signing-key', id: use, owner: '', dueAt: '', body }
  await deps.store.commit({ documents: [{ put, expectedRevision: 0 }] })
  return signingKey(deps, use)
}

export async function publicKeys(deps: Deps): Promise<{ keys: Record<string, unknown>[] }> {
  const keys = uses.map(async (use) => {
    const { open } = await signingKey(deps, use)
    return { ...open, kid: use, alg: signingAlgorithm, use: 'sig' }
  })
  return { keys: await Promise.all(keys) }
}
