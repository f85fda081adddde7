import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

const pollInMs = 700

export const downloadQuery = queryOptions({
  queryKey: ['personal-info-download'],
  queryFn: () => call(operations.getPersonalInfoDownload, {}),
  refetchInterval: ({ state }) =>
    state.data?.exports.some(({ status }) => status === 'in_progress') ? pollInMs : false,
})
