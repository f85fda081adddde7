import { queryOptions } from '@tanstack/react-query'
import { call } from '../../app/client.ts'
import { operations } from '../../contract/operations.ts'

/** Milliseconds between two looks: people answer at any time. */
const pollInMs = 5_000

export const announcedQuery = queryOptions({
  queryKey: ['desk', 'announcements'],
  queryFn: () => call(operations.listDeskAnnouncements, {}),
  refetchInterval: pollInMs,
})
