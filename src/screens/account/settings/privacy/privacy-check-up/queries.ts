import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import type { CheckUp } from '../../../../../contract/check-up.ts'
import { operations } from '../../../../../contract/operations.ts'

export const checkUpQuery = queryOptions({
  queryKey: ['check-up'],
  queryFn: () => call(operations.getCheckUp, {}),
})

/** Shows what the server answered; Account and Activity follow. */
export function show(checkUp: CheckUp): void {
  queryClient.setQueryData(checkUpQuery.queryKey, checkUp)
  void queryClient.invalidateQueries({ queryKey: ['account'] })
}

export async function start(): Promise<CheckUp> {
  const checkUp = await call(operations.startCheckUp, {})
  show(checkUp)
  return checkUp
}
