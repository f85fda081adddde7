import { queryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'

export const recommendationQuery = queryOptions({
  queryKey: ['recommendation-management'],
  queryFn: () => call(operations.getRecommendationManagement, {}),
})

export const feedQuery = (as: 'now' | 'personalised' | 'general') =>
  queryOptions({
    queryKey: ['feed', as],
    queryFn: () => call(operations.getFeed, { query: { as } }),
  })

/** After any change: the settings and every view of the feed. */
export async function refresh(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: recommendationQuery.queryKey }),
    queryClient.invalidateQueries({ queryKey: ['feed'] }),
  ])
}
