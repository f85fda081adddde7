import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const permissionsQuery = queryOptions({
  queryKey: ['system-permission-management'],
  queryFn: () => call(operations.getSystemPermissionManagement, {}),
})

export const refresh = () => queryClient.invalidateQueries({ queryKey: permissionsQuery.queryKey })
