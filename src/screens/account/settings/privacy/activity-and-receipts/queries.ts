import { infiniteQueryOptions } from '@tanstack/react-query'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'
import { ActivityQuery } from '../../../../../contract/schemas.ts'

const names = ['kind', 'actor', 'purpose', 'from', 'to'] as const
export type FilterName = (typeof names)[number]
export type Filter = Partial<Record<FilterName, string>>

/** The filter an address holds; what is no filter in it is left out, so that any link opens. */
export function filterIn(search: URLSearchParams): Filter {
  const given = names.flatMap((name) => {
    const value = search.get(name)
    return value && isUsable(name, value) ? [[name, value] as const] : []
  })
  return Object.fromEntries(given)
}

const isDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00`))

function isUsable(name: FilterName, value: string): boolean {
  if (name === 'from' || name === 'to') return isDay(value)
  return ActivityQuery.shape[name].safeParse(value).success
}

/** Days in an address are days where the person is; the contract speaks in moments. */
export function toQuery({ from, to, ...rest }: Filter) {
  return ActivityQuery.partial().parse({
    ...rest,
    ...(from && { from: new Date(`${from}T00:00:00.000`).toISOString() }),
    ...(to && { to: new Date(`${to}T23:59:59.999`).toISOString() }),
  })
}

/** The linked child whose activity a guardian looks at; undefined for one's own. */
export const childIn = (search: URLSearchParams) => search.get('child') ?? undefined

export const activityQuery = (filter: Filter, child?: string) =>
  infiniteQueryOptions({
    queryKey: ['activity', filter, child],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) =>
      call(operations.listActivity, {
        onBehalfOf: child,
        query: { ...toQuery(filter), limit: 50, ...(cursor && { cursor }) },
      }),
    getNextPageParam: ({ next }) => next,
  })

/** What an undo changes shows on every other screen too. */
export const refresh = () => queryClient.invalidateQueries()
