import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const subscriptionQuery = (token: string) =>
  queryOptions({
    queryKey: ['subscription', token],
    queryFn: () => call(operations.getSubscription, { params: { token } }),
    retry: false,
  })
