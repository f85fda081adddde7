import { partnersAndSdks } from '../../engine/partners.ts'
import { contextOf, type Handler, loadAccount } from '../call.ts'

export const getPartnersAndSdks: Handler<'getPartnersAndSdks'> = async (call) => {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  return { result: partnersAndSdks(state, contextOf(call)) }
}
