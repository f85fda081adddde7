import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const choicesQuery = queryOptions({
  queryKey: ['personal-information'],
  queryFn: () => call(operations.getPersonalInformation, {}),
})

export const liveStreamQuery = queryOptions({
  queryKey: ['live-stream-display'],
  queryFn: () => call(operations.getLiveStreamDisplay, {}),
})

/** A choice made here shows on every other screen too. */
export const refresh = () => queryClient.invalidateQueries()
