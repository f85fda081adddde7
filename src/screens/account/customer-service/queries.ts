import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../app/client.ts'
import { isUnderWay } from '../../../app/hooks/erasures/Erasure.tsx'
import { operations } from '../../../contract/operations.ts'
import type { RightsRequest } from '../../../contract/requests.ts'
import { loadWords } from '../../../i18n/setup.ts'

export const path = 'account/customer-service'

export const placeOf = (query: { new: string; decision?: string } | { request: string }) =>
  `/${path}?${new URLSearchParams(query)}`

export const deskQuery = queryOptions({
  queryKey: ['customer-service'],
  queryFn: () => call(operations.getCustomerService, {}),
})

export const decisionsQuery = queryOptions({
  queryKey: ['customer-service', 'decisions'],
  queryFn: () => call(operations.listAutomatedDecisions, {}),
})

/** Milliseconds between two looks whether somebody has answered. */
const pollInMs = 5_000

/** Answered, and what was erased for it is erased everywhere. */
function isSettled({ daysLeft, kind, status, erasures }: RightsRequest): boolean {
  if (daysLeft !== null) return false
  const begins = kind === 'delete' && status === 'fulfilled' && erasures.length === 0
  return !begins && !erasures.some(isUnderWay)
}

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer-service', 'request', id],
    queryFn: async () => {
      await loadWords(['erasures'])
      return call(operations.getRequest, { params: { id } })
    },
    refetchInterval: ({ state }) => (state.data && isSettled(state.data) ? false : pollInMs),
  })

/** Puts an answer of the server in place and has everything that lists it look again. */
export async function accept(request: RightsRequest): Promise<void> {
  queryClient.setQueryData(requestQuery(request.id).queryKey, request)
  await queryClient.invalidateQueries({ queryKey: deskQuery.queryKey, exact: true })
  await queryClient.invalidateQueries({ queryKey: decisionsQuery.queryKey })
}
