import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, queryClient } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'
import type { RightsRequest } from '../../../contract/requests.ts'
import { deskQuery } from './queries.ts'

/** What is on the screen is read, for every device of the account. Nobody has to know that it failed: it is told again. */
export function useMarkRead(request: RightsRequest | undefined): void {
  const id = request?.id
  const step = request?.steps.findLast(({ by }) => by !== 'person')?.id
  const { mutate } = useMutation({
    mutationFn: (body: { id: string; step: string }) =>
      call(operations.markRequestRead, { params: { id: body.id }, body: { step: body.step } }),
    networkMode: 'always',
    retry: 3,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: deskQuery.queryKey, exact: true })
      await queryClient.invalidateQueries({ queryKey: ['account'], exact: true })
    },
  })
  useEffect(() => {
    if (id && step) mutate({ id, step })
  }, [id, step, mutate])
}
