import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { operations } from '../../../contract/operations.ts'
import type { RecordPage, RecordQuery, RecordSet } from '../../../contract/records.ts'
import { loadWords } from '../../../i18n/setup.ts'
import { call, queryClient } from '../../client.ts'

export type RecordFilter = Pick<RecordQuery, 'q' | 'category' | 'shop' | 'kind'>

const pageLength = 100
/** Beyond this many loaded pages, starting over is kinder than loading them all again. */
const fewPages = 10

const rowsKey = (category: string) => ['records', category, 'rows']

export const recordSetQuery = (category: string) =>
  queryOptions({
    queryKey: ['records', category, 'set'],
    queryFn: () => call(operations.getRecordSet, { params: { category } }),
  })

/** What is loaded stays as it is until something here changes it, and goes when the list is left. */
export const recordRowsQuery = (category: string, filter: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: [...rowsKey(category), filter],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) =>
      call(operations.listRecords, {
        params: { category },
        query: { limit: pageLength, ...filter, ...(cursor && { cursor }) },
        signal,
      }),
    getNextPageParam: ({ next }: RecordPage) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** What a list's screen needs before it is shown. */
export const prefetchRecords = (category: string) =>
  Promise.all([loadWords(['records']), queryClient.fetchQuery(recordSetQuery(category))])

type Loaded = InfiniteData<RecordPage> | undefined

/** Takes rows out of what is loaded, once the server has: all of them, or the named ones. */
export function forgetRows(set: RecordSet, ids: ReadonlySet<string> | 'all'): void {
  const { category } = set
  queryClient.setQueryData(recordSetQuery(category).queryKey, set)
  queryClient.setQueriesData<Loaded>(
    { queryKey: rowsKey(category) },
    (loaded) =>
      loaded && {
        ...loaded,
        pages: loaded.pages.map((page) => ({
          ...page,
          rows: ids === 'all' ? [] : page.rows.filter(({ id }) => !ids.has(id)),
          next: ids === 'all' ? null : page.next,
        })),
      },
  )
}

/** Shows rows that came back in their old places. */
export async function reloadRows(set: RecordSet): Promise<void> {
  const { category } = set
  queryClient.setQueryData(recordSetQuery(category).queryKey, set)
  const loaded = queryClient.getQueriesData<Loaded>({ queryKey: rowsKey(category) })
  const most = Math.max(0, ...loaded.map(([, data]) => data?.pages.length ?? 0))
  const again = most > fewPages ? 'resetQueries' : 'invalidateQueries'
  await queryClient[again]({ queryKey: rowsKey(category) })
  void refreshOthers(category)
}

/** Looks at a list anew, where it is not known what became of it. */
export const reloadAll = (category: string) =>
  void queryClient.invalidateQueries({ queryKey: ['records', category] })

/** Counts, recommendations and the like follow; the lists themselves are up to date. */
export const refreshOthers = (category: string) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'records' || queryKey[1] !== category,
  })
