import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Devices } from '../../../../../contract/sessions.ts'

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: () => call(operations.getDevices, {}),
})

export const show = (devices: Devices) => queryClient.setQueryData(devicesQuery.queryKey, devices)
