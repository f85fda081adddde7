import { accept, type Command, type Context, type Decision, refuse } from './command.ts'
import { isGranted, whyNotGive } from './consent.ts'
import type { AccountState } from './state.ts'

/**
 * Records that one function used a device permission; refused where we may not use it (II(8).1).
 * Who agrees to one use agrees to no other: the switch stays as it is.
 */
export function recordPermissionUse(
  state: AccountState,
  command: Extract<Command, { type: 'use-permission' }>,
  context: Context,
): Decision {
  const { shown } = command
  const permission = context.policy.permissions.find(({ id }) => id === command.permission)
  if (!permission) return refuse('not-found', 'no-such-permission')
  if (!permission.functions.includes(command.function))
    return refuse('validation', 'no-such-function')
  if (state.status !== 'active') return refuse('account-closing', 'account-closing')
  if (!isGranted(state, permission.purposeId)) {
    if (!shown) return refuse('not-allowed-now', 'permission-not-granted')
    const rule = whyNotGive(state, permission.purposeId, context)
    if (rule) return refuse(rule.code, rule.reason)
  }
  return accept(context, permission.clause, {
    type: 'permission.used',
    permission: permission.id,
    function: command.function,
    ...(shown && { shown }),
  })
}
