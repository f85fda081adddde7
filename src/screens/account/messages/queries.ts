import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'

export const chatsQuery = infiniteQueryOptions({
  queryKey: ['messages'],
  initialPageParam: '',
  queryFn: ({ pageParam: cursor }) =>
    call(operations.getMessages, { query: { ...(cursor && { cursor }) } }),
  getNextPageParam: ({ next }) => next,
})
