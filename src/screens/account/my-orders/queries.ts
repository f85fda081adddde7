import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'

export const cartUseQuery = queryOptions({
  queryKey: ['cart-use'],
  queryFn: () => call(operations.getCartUse, {}),
})
