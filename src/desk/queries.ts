import { queryOptions } from '@tanstack/react-query'
import { call } from '../app/client.ts'
import { operations } from '../contract/operations.ts'

export const deskSessionQuery = queryOptions({
  queryKey: ['desk', 'session'],
  queryFn: () => call(operations.getDeskSession, {}),
  retry: false,
})

/** Milliseconds between two looks at the queue. */
const pollInMs = 5_000

export const queueQuery = queryOptions({
  queryKey: ['desk', 'queue'],
  queryFn: () => call(operations.getDeskQueue, {}),
  refetchInterval: pollInMs,
})

export const noticesQuery = queryOptions({
  queryKey: ['desk', 'notices'],
  queryFn: () => call(operations.listErasureNotices, {}),
  refetchInterval: pollInMs,
})

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'case', id],
    queryFn: () => call(operations.getDeskCase, { params: { id } }),
    // Each look is told to the person: none happens that nobody asked for.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
