import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const policyQuery = queryOptions({
  queryKey: ['privacy-policy'],
  queryFn: () => call(operations.getPrivacyPolicy, {}),
})

/** What was just read is an entry of the activity too. */
export const refresh = () => queryClient.invalidateQueries()
