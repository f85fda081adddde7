import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { operations } from '../../contract/operations.ts'
import { CallFailed } from '../../contract/problem.ts'
import { call } from '../client.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const { session } = await call(operations.getVisitor, {})
    if (!session) throw new CallFailed('unauthenticated', { status: 401 })
    return session
  },
  staleTime: 30_000,
})

export const useSession = () => useSuspenseQuery(sessionQuery).data
