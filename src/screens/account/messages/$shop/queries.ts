import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../../../app/client.ts'
import { operations } from '../../../../contract/operations.ts'

export const chatQuery = (shop: string, into: 'en' | 'zh') =>
  infiniteQueryOptions({
    queryKey: ['messages', shop, into],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) =>
      call(operations.getChat, { params: { shop }, query: { into, ...(cursor && { cursor }) } }),
    getNextPageParam: ({ next }) => next,
  })
