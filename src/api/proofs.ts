import type { StepUpAction } from '../contract/operation.ts'
import { addMs } from '../engine/time.ts'
import type { Document, DocumentWrite } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import { newSecret, sha256 } from './secrets.ts'

const kind = 'proof'

/** What a fresh verification is good for: this session, action and target only. */
export interface ProofBody {
  /** '' where nobody is signed in: a guardian where a child registers, or a child that has no account yet. */
  sessionId: string
  /** 'wait': a child’s registration that waits for a grown-up. */
  action: StepUpAction | 'wait'
  target: string
}

/** A proof that `owner` is who they say, good once and for so many milliseconds. */
export async function newProof(
  deps: Pick<Deps, 'random'>,
  { owner, body }: { owner: string; body: ProofBody },
  now: string,
  lifeInMs: number,
): Promise<{ proof: string; expiresAt: string; write: DocumentWrite }> {
  const proof = newSecret(deps.random)
  const expiresAt = addMs(now, lifeInMs)
  const put = { kind, id: await sha256(proof), owner, dueAt: expiresAt, body }
  return { proof, expiresAt, write: { put, expectedRevision: 0 } }
}

/** Finds a proof that fits and is still good. */
export async function findProof(
  { store }: Pick<Deps, 'store'>,
  proof: string,
  wanted: ProofBody,
  now: string,
): Promise<Document<ProofBody> | undefined> {
  const found = await store.document<ProofBody>(kind, await sha256(proof))
  if (!found || found.dueAt <= now) return undefined
  const { sessionId, action, target } = found.body
  const fits =
    sessionId === wanted.sessionId && action === wanted.action && target === wanted.target
  return fits ? found : undefined
}

/** Spends a proof: the write belongs into the batch it allows. */
export const spent = ({ id, revision }: Document<ProofBody>): DocumentWrite => ({
  drop: { kind, id },
  expectedRevision: revision,
})
