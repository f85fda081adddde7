import { queryOptions } from '@tanstack/react-query'
import { operations } from '../../../contract/operations.ts'
import { call } from '../../client.ts'

/** Milliseconds between two looks: an announcement may be raised at any time. */
const lookEvery = 30_000

export const announcementsQuery = queryOptions({
  queryKey: ['announcements'],
  queryFn: () => call(operations.getAnnouncements, {}),
  refetchInterval: lookEvery,
})
