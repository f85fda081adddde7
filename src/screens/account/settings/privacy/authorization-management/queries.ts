import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const authorisationsQuery = queryOptions({
  queryKey: ['authorization-management'],
  queryFn: () => call(operations.getAuthorizationManagement, {}),
})

export const refresh = () => queryClient.invalidateQueries()
