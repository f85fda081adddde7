import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { operations } from '../../contract/operations.ts'
import { call } from '../client.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call(operations.getSession, {}),
  staleTime: 30_000,
})

export const useSession = () => useSuspenseQuery(sessionQuery).data
