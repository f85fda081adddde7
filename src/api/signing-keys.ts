import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Deps } from './deps.ts'
import { madeOnce } from './made-once.ts'

export const signingAlgorithm = 'ES256'
/** What the host signs; each with a key of its own, so that none passes for another. */
const uses = ['receipts', 'erasure-notices'] as const

interface SigningKey {
  secret: JWK
  open: JWK
}

/** The host's key for one use; made once, kept in its store. */
export const signingKey = (deps: Deps, use: (typeof uses)[number]): Promise<SigningKey> =>
  madeOnce(deps, use, async () => {
    const { privateKey, publicKey } = await generateKeyPair(signingAlgorithm, { extractable: true })
    return { secret: await exportJWK(privateKey), open: await exportJWK(publicKey) }
  })

export async function publicKeys(deps: Deps): Promise<{ keys: Record<string, unknown>[] }> {
  const keys = uses.map(async (use) => {
    const { open } = await signingKey(deps, use)
    return { ...open, kid: use, alg: signingAlgorithm, use: 'sig' }
  })
  return { keys: await Promise.all(keys) }
}
