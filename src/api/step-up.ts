import type { StepUpAction } from '../contract/operation.ts'
import type { Document, DocumentWrite } from '../stores/port.ts'
import type { Call } from './call.ts'
import { ProblemError } from './problems.ts'
import { sha256 } from './secrets.ts'

interface ProofBody {
  sessionId: string
  action: string
  target: string
}

/**
 * Finds the proof of a fresh verification: good for this person, session, action and target only.
 * @throws ProblemError step-up-required, step-up-invalid
 */
export async function expectProof(
  { deps, now, stepUpProof, signedIn }: Call,
  action: StepUpAction,
  target = '',
): Promise<Document<ProofBody>> {
  if (!stepUpProof) throw new ProblemError('step-up-required')
  const found = await deps.store.document<ProofBody>('proof', await sha256(stepUpProof))
  const fits =
    found &&
    found.owner === (signedIn.guardian ?? signedIn.person).accountId &&
    found.body.sessionId === signedIn.sessionId &&
    found.body.action === action &&
    found.body.target === target &&
    found.dueAt > now
  if (!fits) throw new ProblemError('step-up-invalid')
  return found
}

/**
 * The same, and spends it: good once. The write belongs into the batch it allows.
 * @throws ProblemError step-up-required, step-up-invalid
 */
export async function spendProof(
  call: Call,
  action: StepUpAction,
  target = '',
): Promise<DocumentWrite> {
  const { kind, id, revision } = await expectProof(call, action, target)
  return { drop: { kind, id }, expectedRevision: revision }
}
