import { isGranted } from '../../engine/consent.ts'
import { cartUse, orderView } from '../../engine/orders.ts'
import type { AccountState } from '../../engine/state.ts'
import { type Caller, contextOf, execute, type Handler, loadOwn } from '../call.ts'
import { ProblemError } from '../problems.ts'
import { readCategory } from '../records.ts'
import { removal, takeField } from '../removals.ts'

/** What a reminder is made of: the newest thousand, for speed. */
const mostRead = 1_000

async function orderOf({ deps }: Caller, state: AccountState, id: string) {
  const [row] = await deps.store.recordsById(state.accountId, 'orders', [id])
  if (!row) throw new ProblemError('not-found')
  return row
}

export const getCartUse: Handler<'getCartUse'> = async (call) => {
  const state = await loadOwn(call)
  const read = async (category: string) =>
    isGranted(state, 'cart-reminders')
      ? (await readCategory(call.deps, state.accountId, category, { limit: mostRead })).rows
      : []
  return { result: cartUse(state, await read('cart'), await read('orders'), contextOf(call)) }
}

export const getOrder: Handler<'getOrder'> = async (call) => {
  const state = await loadOwn(call)
  const row = await orderOf(call, state, call.params.order)
  return { result: orderView(row, state, contextOf(call)) }
}

export const changeOrderHidden: Handler<'changeOrderHidden'> = async (call) => {
  const { order, hidden } = { ...call.params, ...call.body }
  const state = await loadOwn(call)
  const row = await orderOf(call, state, order)
  const command = { type: 'change-order-hidden', order, hidden } as const
  const { after, batch } = execute(state, command, contextOf(call))
  return { result: orderView(row, after, contextOf(call)), batch }
}

export const removeOrderField: Handler<'removeOrderField'> = async (call) => {
  const { order: id, field } = call.params
  const state = await loadOwn(call)
  const order = await orderOf(call, state, id)
  const command = { type: 'remove-order-field', order, field } as const
  const { after, batch } = execute(state, command, contextOf(call))
  const made = after.removals[0]
  if (!made) throw new ProblemError('internal')
  const { left, records } = takeField(state.accountId, order, field, made.id)
  return {
    result: orderView(left, after, contextOf(call)),
    batch: { ...batch, documents: [removal(state.accountId, made)], records },
  }
}
