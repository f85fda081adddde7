import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import type { CheckUp } from '../../../../../contract/check-up.ts'
import { operations } from '../../../../../contract/operations.ts'

export const checkUpQuery = queryOptions({
  queryKey: ['check-up'],
  queryFn: () => call(operations.getCheckUp, {}),
})

/** Shows what the server answered; Account and Activity follow. */
async function show(answer: Promise<CheckUp>): Promise<CheckUp> {
  const checkUp = await answer
  queryClient.setQueryData(checkUpQuery.queryKey, checkUp)
  void queryClient.invalidateQueries({ queryKey: ['account'] })
  return checkUp
}

export const start = () => show(call(operations.startCheckUp, {}))
export const leave = (id: string) => show(call(operations.leaveInCheckUp, { params: { id } }))
