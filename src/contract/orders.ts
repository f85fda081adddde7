import { z } from 'zod'
import { operation } from './operation.ts'
import { RecordRemoval } from './records.ts'
import { Action, ConsentState, Id } from './schemas.ts'

const Day = z.iso.date()

export const OrderField = z.object({
  id: Id,
  value: z.string(),
  /** The clause under which it was asked for. */
  clause: z.string(),
  /** What makes us keep it, and until which day; null where nothing does. */
  kept: z.object({ reasonCode: z.string(), clause: z.string(), until: Day.nullable() }).nullable(),
  actions: z.array(Action),
})
export const Order = z.object({
  id: Id,
  title: z.string(),
  at: z.iso.datetime(),
  state: z.enum(['on-its-way', 'completed']),
  /** Out of the list, and kept all the same. */
  hidden: z.boolean(),
  fields: z.array(OrderField),
  /** What was taken out of this order and can still be brought back. */
  removals: z.array(RecordRemoval.extend({ field: Id })),
})
export type Order = z.infer<typeof Order>

/** What the cart is used for besides buying, and what that comes to now; nothing while it is off. */
export const CartUse = z.object({
  consent: ConsentState,
  currency: z.string(),
  cheaper: z.array(z.object({ id: Id, title: z.string(), before: z.int(), now: z.int() })),
  often: z.array(z.object({ title: z.string(), times: z.int() })),
})
export type CartUse = z.infer<typeof CartUse>

const byOrder = z.strictObject({ order: Id })

export const orderOperations = {
  getCartUse: operation({
    method: 'GET',
    path: '/account/my-orders',
    summary: 'What the cart and the orders are used for besides the orders themselves',
    clause: 'II(3).1',
    session: 'person',
    status: 200,
    result: CartUse,
  }),
  getOrder: operation({
    method: 'GET',
    path: '/account/my-orders/{order}',
    summary: 'The personal data of one order, and why each piece is kept',
    clause: 'II(3).2',
    session: 'person',
    params: byOrder,
    status: 200,
    result: Order,
  }),
  changeOrderHidden: operation({
    method: 'PUT',
    path: '/account/my-orders/{order}/hidden',
    summary: 'Take an order out of the list, or put it back; nothing is erased',
    clause: 'II(3).2',
    session: 'person',
    idempotent: true,
    params: byOrder,
    body: z.strictObject({ hidden: z.boolean() }),
    status: 200,
    result: Order,
  }),
  removeOrderField: operation({
    method: 'DELETE',
    path: '/account/my-orders/{order}/fields/{field}',
    summary: 'Take out of an order what no law makes us keep',
    clause: 'IV(3)',
    session: 'person',
    params: z.strictObject({ order: Id, field: Id }),
    status: 200,
    result: Order,
  }),
}
