import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'

export const chatsQuery = queryOptions({
  queryKey: ['messages'],
  queryFn: () => call(operations.getMessages, {}),
})
