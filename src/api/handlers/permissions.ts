import { findShop, itemOfSharingCode } from '../../engine/catalogue.ts'
import { systemPermissionManagement } from '../../engine/projections.ts'
import { contextOf, execute, type Handler, loadAccount } from '../call.ts'
import { ProblemError } from '../problems.ts'

export const getSystemPermissionManagement: Handler<'getSystemPermissionManagement'> = async (
  call,
) => {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  return { result: systemPermissionManagement(state, contextOf(call)) }
}

export const usePermission: Handler<'usePermission'> = async (call) => {
  const { deps, params, body, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const context = contextOf(call)
  const { after, batch } = execute(
    state,
    { type: 'use-permission', permission: params.id, ...body },
    context,
  )
  const result = systemPermissionManagement(after, context).permissions.find(
    ({ id }) => id === params.id,
  )
  if (!result) throw new ProblemError('not-found')
  return { result, batch }
}

/** Opening a code is itself a use of the clipboard: it is refused, and recorded, as any other. */
export const openSharingCode: Handler<'openSharingCode'> = async (call) => {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  const { code, ...agreed } = call.body
  const { batch } = execute(
    state,
    { type: 'use-permission', permission: 'clipboard', function: 'sharing-code', ...agreed },
    contextOf(call),
  )
  const item = itemOfSharingCode(code)
  if (!item) throw new ProblemError('not-found')
  const { id: itemId, title, category, shopId } = item
  return { result: { itemId, title, category, shop: findShop(shopId)?.name ?? shopId }, batch }
}
