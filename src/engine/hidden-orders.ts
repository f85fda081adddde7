import { accept, type Command, type Context, type Decision, unchanged } from './command.ts'
import type { AccountState } from './state.ts'

/** Takes an order out of the list or puts it back. Nothing is erased by it, nor kept any longer (II(3).2). */
export function changeOrderHidden(
  state: AccountState,
  { order, hidden }: Extract<Command, { type: 'change-order-hidden' }>,
  context: Context,
): Decision {
  if (state.hiddenOrders.includes(order) === hidden) return unchanged
  return accept(context, 'II(3).2', { type: hidden ? 'order.hidden' : 'order.shown', order })
}
