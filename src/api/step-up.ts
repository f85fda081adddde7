import type { DocumentWrite } from '../stores/port.ts'
import type { Call } from './call.ts'
import { ProblemError } from './problems.ts'
import { sha256 } from './secrets.ts'

/**
 * Spends the proof of a fresh verification: good once, for this person, session and action.
 * The write that spends it belongs into the batch it allows.
 * @throws ProblemError step-up-required, step-up-invalid
 */
export async function spendProof(
  { deps, now, stepUpProof, signedIn }: Call,
  action: 'export' | 'delete-account',
): Promise<DocumentWrite> {
  if (!stepUpProof) throw new ProblemError('step-up-required')
  const id = await sha256(stepUpProof)
  const found = await deps.store.document<{ sessionId: string; action: string }>('proof', id)
  const fits =
    found &&
    found.owner === signedIn.person.accountId &&
    found.body.sessionId === signedIn.sessionId &&
    found.body.action === action &&
    found.dueAt > now
  if (!fits) throw new ProblemError('step-up-invalid')
  return { drop: { kind: 'proof', id }, expectedRevision: found.revision }
}
