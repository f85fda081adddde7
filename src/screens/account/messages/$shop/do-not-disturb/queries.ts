import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const shopQuery = (shop: string) =>
  queryOptions({
    queryKey: ['do-not-disturb', shop],
    queryFn: () => call(operations.getDoNotDisturb, { params: { shop } }),
  })
