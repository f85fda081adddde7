import type { StepUpAction } from '../contract/operation.ts'
import type { Document, DocumentWrite } from '../stores/port.ts'
import type { Proving } from './call.ts'
import { ProblemError } from './problems.ts'
import { findProof, type ProofBody, spent } from './proofs.ts'

/**
 * Finds the proof of a fresh verification: good for this person, session, action and target only.
 * @throws ProblemError step-up-required, step-up-invalid
 */
export async function expectProof(
  { deps, now, stepUpProof, signedIn }: Proving,
  action: StepUpAction,
  target = '',
): Promise<Document<ProofBody>> {
  if (!stepUpProof) throw new ProblemError('step-up-required')
  const { sessionId, person, guardian } = signedIn
  const found = await findProof(deps, stepUpProof, { sessionId, action, target }, now)
  if (found?.owner !== (guardian ?? person).accountId) throw new ProblemError('step-up-invalid')
  return found
}

/**
 * The same, and spends it: good once. The write belongs into the batch it allows.
 * @throws ProblemError step-up-required, step-up-invalid
 */
export async function spendProof(
  call: Proving,
  action: StepUpAction,
  target = '',
): Promise<DocumentWrite> {
  return spent(await expectProof(call, action, target))
}
