import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { operations } from '../../contract/operations.ts'
import { CallFailed } from '../../contract/problem.ts'
import type { Session } from '../../contract/schemas.ts'
import { call, queryClient } from '../client.ts'

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

/**
 * Listens to this browser's session becoming somebody else's while a page is open, as it does when
 * they sign in in another tab; call what comes back to stop.
 */
export function onAnotherPerson(listen: () => void): () => void {
  const cache = queryClient.getQueryCache()
  let last = queryClient.getQueryData(sessionQuery.queryKey)?.accountId
  return cache.subscribe(({ query, type }) => {
    if (query.queryKey[0] !== sessionQuery.queryKey[0]) return
    // Whoever signs in in this very tab begins with an empty cache.
    if (type === 'removed') last = undefined
    // One that was removed still tells of its observers leaving.
    if (type !== 'updated' || cache.get(query.queryHash) !== query) return
    const now = (query.state.data as Session | undefined)?.accountId
    const isAnother = last !== undefined && now !== undefined && now !== last
    last = now ?? last
    if (isAnother) listen()
  })
}
