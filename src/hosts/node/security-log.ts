import type { Deps } from '../../api/deps.ts'
import type { OperationId } from '../../contract/every-operation.ts'

/** What lets somebody in or out, proves who they are, or changes how they do or who acts for them. */
const aboutIdentity: ReadonlySet<string> = new Set<OperationId>([
  'requestSignInCode',
  'signIn',
  'signInWithProvider',
  'signOut',
  'requestRegistrationCode',
  'register',
  'requestGuardianCode',
  'giveGuardianConsent',
  'askForAccount',
  'takeBackAsk',
  'confirmChild',
  'acceptGuardianLetter',
  'endGuardianship',
  'requestStepUpCode',
  'stepUp',
  'requestContactCode',
  'changeContact',
  'removeContact',
  'requestVerificationCode',
  'verifyRequest',
  'endDeviceSession',
  'endOtherSessions',
  'requestDeskCode',
  'signInAtDesk',
  'signOutOfDesk',
])
const refusals = new Set([401, 403, 429])

/**
 * A line for whoever watches over the host, or undefined where there is nothing to watch: what was
 * tried, when, and how it ended. Of whom is in that person's own log, and nowhere else.
 */
export function securityLine(
  { operation, status, code }: Parameters<Deps['log']>[0],
  at: string,
): string | undefined {
  if (!aboutIdentity.has(operation) && !refusals.has(status)) return undefined
  return JSON.stringify({ at, kind: 'security', operation, status, ...(code && { code }) })
}
