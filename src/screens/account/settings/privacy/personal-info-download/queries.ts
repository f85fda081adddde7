import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Period } from './period.ts'

const pollInMs = 700

export const downloadQuery = queryOptions({
  queryKey: ['personal-info-download'],
  queryFn: () => call(operations.getPersonalInfoDownload, { query: {} }),
  refetchInterval: ({ state }) =>
    state.data?.exports.some(({ status }) => status === 'in_progress') ? pollInMs : false,
})

/** How many records of each category a period holds; the figures before stay until these are there. */
export const countsQuery = ({ from, to }: Period) =>
  queryOptions({
    queryKey: ['personal-info-download', 'counts', from ?? '', to ?? ''],
    queryFn: () =>
      call(operations.getPersonalInfoDownload, {
        query: { ...(from && { from }), ...(to && { to }) },
      }),
    placeholderData: keepPreviousData,
  })
