import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../app/client.ts'
import type { Call } from '../contract/client.ts'
import { operations } from '../contract/operations.ts'
import { isSignedOut } from '../contract/problem.ts'

export const deskSessionQuery = queryOptions({
  queryKey: ['desk', 'session'],
  queryFn: () => call(operations.getDeskSession, {}),
  retry: false,
})

/** A call of somebody at the desk: where their session has ended, the sign-in comes in its place. */
export const callAtDesk: Call = async (operation, input) => {
  try {
    return await call(operation, input)
  } catch (failure) {
    if (isSignedOut(failure)) {
      void queryClient.invalidateQueries({ queryKey: deskSessionQuery.queryKey })
    }
    throw failure
  }
}

/** Whose a draft at the desk is: none is found by the next member of staff. */
export const ownerOf = (staffId: string) => `desk:${staffId}`

/** Milliseconds between two looks at the queue. */
const pollInMs = 5_000

export const queueQuery = queryOptions({
  queryKey: ['desk', 'queue'],
  queryFn: () => callAtDesk(operations.getDeskQueue, {}),
  refetchInterval: pollInMs,
})

export const noticesQuery = queryOptions({
  queryKey: ['desk', 'notices'],
  queryFn: () => callAtDesk(operations.listErasureNotices, {}),
  refetchInterval: pollInMs,
})

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'case', id],
    queryFn: () => callAtDesk(operations.getDeskCase, { params: { id } }),
    // Each look is told to the person: none happens that nobody asked for.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
