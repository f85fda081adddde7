import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'
import type { Profile } from '../../../contract/profile.ts'

export const path = 'account/personal-information'

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: () => call(operations.getProfile, {}),
})

/** Shows what the server now holds, here at once and on every other screen when it is next seen. */
export async function keep(profile: Profile): Promise<void> {
  queryClient.setQueryData(profileQuery.queryKey, profile)
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'profile' })
}
