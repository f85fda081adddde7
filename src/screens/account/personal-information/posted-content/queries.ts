import { infiniteQueryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../app/client.ts'
import { operations } from '../../../../contract/operations.ts'

export const path = 'account/personal-information/posted-content'

export const contentQuery = infiniteQueryOptions({
  queryKey: ['posted-content'],
  initialPageParam: '',
  queryFn: ({ pageParam: cursor }) =>
    call(operations.listPostedContent, { query: { limit: 20, ...(cursor && { cursor }) } }),
  getNextPageParam: ({ next }) => next,
})

export const refresh = () => queryClient.invalidateQueries()
