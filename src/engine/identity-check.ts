import { accept, type Command, type Context, type Decision } from './command.ts'
import type { AccountState } from './state.ts'

/** A check of identity has a consent of its own, one for each check (II(1).3). */
export function agreeIdentityCheck(
  _state: AccountState,
  { action, shown }: Extract<Command, { type: 'agree-identity-check' }>,
  context: Context,
): Decision {
  return accept(context, 'II(1).3', { type: 'identity-check.agreed', action, shown })
}
