import { whyNoBirthday } from '../engine/profile.ts'
import { ageGate } from '../engine/registration.ts'
import type { Call } from './call.ts'
import { ProblemError } from './problems.ts'

/** Whether a guardian is needed; a day that nobody alive was born on is a slip of the pen, and no answer. */
export function askedAge(
  { deps, now }: Pick<Call, 'deps' | 'now'>,
  birth: { region: string; birthDate: string },
) {
  const code = whyNoBirthday(birth.birthDate, now)
  if (code) {
    const error = { path: 'body.birthDate', message: 'No day of birth', code }
    throw new ProblemError('validation', { errors: [error] })
  }
  return ageGate(birth, { now, policy: deps.policy })
}
