import { policyOverview, versionsOf } from '../../engine/policy-versions.ts'
import { contextOf, execute, type Handler, loadAccount } from '../call.ts'

export const getPrivacyPolicy: Handler<'getPrivacyPolicy'> = async (call) => {
  const { deps, signedIn } = call
  if (!signedIn)
    return { result: { ...versionsOf(deps.policy), acknowledgements: [], actions: [] } }
  const state = await loadAccount(deps, signedIn.person.accountId)
  return { result: policyOverview(state, contextOf({ ...call, signedIn })) }
}

export const acknowledgePolicy: Handler<'acknowledgePolicy'> = async (call) => {
  const context = contextOf(call)
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  const command = { type: 'acknowledge-policy', ...call.body } as const
  const { after, batch } = execute(state, command, context)
  return { result: policyOverview(after, context), batch }
}
