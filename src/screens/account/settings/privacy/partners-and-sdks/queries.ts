import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const partnersQuery = queryOptions({
  queryKey: ['partners-and-sdks'],
  queryFn: () => call(operations.getPartnersAndSdks, {}),
})
