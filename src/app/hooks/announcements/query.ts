import { queryOptions } from '@tanstack/react-query'
import { operations } from '../../../contract/operations.ts'
import { call, queryClient } from '../../client.ts'

/** Milliseconds that a screen waits for its banner, which would push it down if it came later. */
const patience = 500

/** Milliseconds between two looks: an announcement may be raised at any time. */
const lookEvery = 30_000

export const announcementsQuery = queryOptions({
  queryKey: ['announcements'],
  queryFn: () => call(operations.getAnnouncements, {}),
  refetchInterval: lookEvery,
})

/** With the screen if it can be had in time; a host that is slow or fails holds no screen up. */
export const announced = (): Promise<unknown> =>
  Promise.race([
    queryClient.ensureQueryData(announcementsQuery).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ])
