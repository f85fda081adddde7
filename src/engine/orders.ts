import type { CartUse, Order } from '../contract/orders.ts'
import { deadlineById } from '../policy/lookup.ts'
import { action } from './action.ts'
import { findItem } from './catalogue.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  type Refusal,
  refuse,
} from './command.ts'
import { isGranted } from './consent.ts'
import { currencyOf } from './feed.ts'
import { consentState } from './projections.ts'
import { removalView } from './record-views.ts'
import { categoryById } from './records.ts'
import type { AccountState } from './state.ts'
import { addDays, lastDayOf } from './time.ts'

interface Row {
  id: string
  at: string
  data: Readonly<Record<string, unknown>>
}
type Reason = 'transaction-records' | 'tax-records' | 'customs-records'

/** II(3).2: what an order holds about a person. Without a reason, a law asks for nothing of it. */
const fields: readonly { id: string; keptFor?: Reason }[] = [
  { id: 'number', keptFor: 'transaction-records' },
  { id: 'consignee', keptFor: 'transaction-records' },
  { id: 'address', keptFor: 'transaction-records' },
  { id: 'phone', keptFor: 'transaction-records' },
  { id: 'customsId', keptFor: 'customs-records' },
  { id: 'invoiceTaxNumber', keptFor: 'tax-records' },
  { id: 'invoiceTitle' },
  { id: 'invoiceEmail' },
  { id: 'otherPhone' },
  { id: 'deliveryTime' },
  { id: 'note' },
]

const isOpen = ({ data }: Row) => data.state === 'on-its-way'

/** The last day a law makes us keep an order's data; null while the order is not completed (V(1)). */
function keptUntil(row: Row, context: Pick<Context, 'policy'>): string | null {
  if (isOpen(row)) return null
  const { lawHold } = categoryById(context, 'orders') ?? {}
  return lawHold ? lastDayOf(row.at, lawHold.period) : null
}

export function whyNotRemoveField(row: Row, id: string): Refusal | undefined {
  const field = fields.find((candidate) => candidate.id === id)
  if (!field || row.data[id] === undefined) return { code: 'not-found', reason: 'no-such-field' }
  if (field.keptFor) return { code: 'not-allowed-now', reason: field.keptFor }
  if (isOpen(row)) return { code: 'not-allowed-now', reason: 'order-open' }
  return undefined
}

export function removeOrderField(
  _state: AccountState,
  { order, field }: Extract<Command, { type: 'remove-order-field' }>,
  context: Context,
): Decision {
  const rule = whyNotRemoveField(order, field)
  if (rule) return refuse(rule.code, rule.reason)
  const { value } = deadlineById(context.policy, 'removal-undo')
  return accept(context, 'IV(3)', {
    type: 'records.removed',
    removal: {
      id: context.newId(),
      category: 'orders',
      scope: 'fields',
      count: 1,
      until: addDays(context.now, value),
      record: order.id,
      field,
    },
  })
}

export function orderView(row: Row, state: AccountState, context: Context): Order {
  const { id, at, data } = row
  const until = keptUntil(row, context)
  const clause = categoryById(context, 'orders')?.lawHold?.clause ?? 'V(1).5'
  return {
    id,
    at,
    title: String(data.item),
    state: isOpen(row) ? 'on-its-way' : 'completed',
    hidden: state.hiddenOrders.includes(id),
    fields: fields
      .filter((field) => data[field.id] !== undefined)
      .map((field) => ({
        id: field.id,
        value: String(data[field.id]),
        clause: 'II(3).2',
        kept: field.keptFor ? { reasonCode: field.keptFor, clause, until } : null,
        actions: [action('remove', whyNotRemoveField(row, field.id))],
      })),
    removals: state.removals
      .filter(
        ({ record, status, until: end }) =>
          record === id && status === 'removed' && end > context.now,
      )
      .map((entry) => ({ ...removalView(entry, state, context.now), field: entry.field ?? '' })),
  }
}

/** What cart reminders come to (II(3).1). Without consent neither cart nor orders are looked at. */
export function cartUse(
  state: AccountState,
  cart: readonly Row[],
  orders: readonly Row[],
  context: Context,
): CartUse {
  const isOn = isGranted(state, 'cart-reminders')
  const times = new Map<string, number>()
  const shown = orders.filter(({ id }) => !state.hiddenOrders.includes(id))
  for (const { data } of isOn ? shown : []) {
    const title = String(data.item)
    times.set(title, (times.get(title) ?? 0) + 1)
  }
  return {
    consent: consentState(state, 'cart-reminders', context),
    currency: currencyOf(state.region),
    cheaper: (isOn ? cart : []).flatMap(({ id, data }) => {
      const now = findItem(String(data.itemId))?.price ?? 0
      const before = Number(data.priceThen)
      return now < before ? [{ id, title: String(data.title), before, now }] : []
    }),
    often: [...times]
      .map(([title, count]) => ({ title, times: count }))
      .filter((one) => one.times > 1)
      .toSorted((a, b) => b.times - a.times || a.title.localeCompare(b.title)),
  }
}
