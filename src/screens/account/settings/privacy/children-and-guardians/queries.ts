import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const childrenQuery = queryOptions({
  queryKey: ['children-and-guardians'],
  queryFn: () => call(operations.getChildrenAndGuardians, {}),
})

export const letterQuery = (token: string) =>
  queryOptions({
    queryKey: ['children-and-guardians', 'letter', token],
    queryFn: () => call(operations.getGuardianLetter, { params: { token } }),
    retry: false,
  })

export const sampleLettersQuery = queryOptions({
  queryKey: ['children-and-guardians', 'sample-letters'],
  queryFn: () => call(operations.listSampleGuardianLetters, { query: {} }),
  retry: false,
})

export const childChoicesQuery = (child: string) =>
  queryOptions({
    queryKey: ['children-and-guardians', child, 'choices'],
    queryFn: () => call(operations.getPersonalInformation, { onBehalfOf: child }),
  })

export const childAnnouncementsQuery = (child: string) =>
  queryOptions({
    queryKey: ['children-and-guardians', child, 'announcements'],
    queryFn: () => call(operations.getAnnouncements, { onBehalfOf: child }),
  })

export const childDataQuery = (child: string) =>
  queryOptions({
    queryKey: ['children-and-guardians', child, 'data'],
    queryFn: () => call(operations.getPersonalInfoDownload, { query: {}, onBehalfOf: child }),
    refetchInterval: ({ state }) =>
      state.data?.exports.some(({ status }) => status === 'in_progress') ? 1_000 : false,
  })

export const refresh = () => queryClient.invalidateQueries()
