import type { DocumentWrite } from '../stores/port.ts'
import { spendCode } from './codes.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problems.ts'

/** R3: no account without a phone or e-mail that is really the person's. */
export async function provenContact(
  deps: Deps,
  { challengeId, code }: { challengeId: string; code: string },
  now: string,
) {
  const allows = ({ purpose }: { purpose: string }) => purpose === 'register'
  const { body, documents } = await spendCode(deps, challengeId, code, allows, now)
  return { value: body.target, accountId: body.accountId, documents }
}

/** The code has been right, and so is spent even so. */
export const alreadyRegistered = (documents: readonly DocumentWrite[]) =>
  new ProblemError('not-allowed-now', { reason: 'already-registered' }, { documents })
