import { queryOptions } from '@tanstack/react-query'
import { operations } from '../../contract/operations.ts'
import { callAtDesk } from '../queries.ts'

/** Milliseconds between two looks: people answer at any time. */
const pollInMs = 5_000

export const announcedQuery = queryOptions({
  queryKey: ['desk', 'announcements'],
  queryFn: () => callAtDesk(operations.listDeskAnnouncements, {}),
  refetchInterval: pollInMs,
})
