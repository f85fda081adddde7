import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../app/client.ts'
import { operations } from '../../../../contract/operations.ts'

export const path = 'account/personal-information/personal-homepage'

export const homepageQuery = queryOptions({
  queryKey: ['personal-homepage'],
  queryFn: () => call(operations.getHomepageSettings, {}),
})

export const refresh = () => queryClient.invalidateQueries()
