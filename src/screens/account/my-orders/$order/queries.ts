import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../app/client.ts'
import { operations } from '../../../../contract/operations.ts'
import type { Order } from '../../../../contract/orders.ts'

export const orderQuery = (order: string) =>
  queryOptions({
    queryKey: ['order', order],
    queryFn: () => call(operations.getOrder, { params: { order } }),
  })

/** Shows what the server answered, and lets lists and counts follow. */
export function show(order: Order): Promise<void> {
  queryClient.setQueryData(orderQuery(order.id).queryKey, order)
  return queryClient.invalidateQueries({ queryKey: ['records', 'orders'] })
}
