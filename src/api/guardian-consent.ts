import { isAdult } from '../engine/guardianship/view.ts'
import { askedAge } from './age-gate.ts'
import { type Call, loadAccount } from './call.ts'
import { personByAccount } from './directory.ts'
import { ProblemError } from './problems.ts'
import { findProof, type ProofBody, spent } from './proofs.ts'

/** There is no account yet that it could be for, and the guardian need not be signed in here. */
export const forNewChild: ProofBody = { sessionId: '', action: 'guardian', target: '' }

/** VII: nobody below the age is registered without a guardian who agreed just now. */
export async function guardianFor(call: Call<'register'>) {
  const { deps, now, body } = call
  if (!askedAge(call, body).guardianNeeded) return undefined
  const { guardianConsent } = body
  const proof = guardianConsent && (await findProof(deps, guardianConsent, forNewChild, now))
  const person = proof && (await personByAccount(deps, proof.owner))
  if (!person) throw new ProblemError('not-allowed-now', { reason: 'guardian-needed' })
  const state = await loadAccount(deps, person.accountId)
  return { person, isAdult: isAdult(state, { now, policy: deps.policy }), spent: spent(proof) }
}
