import { isSignedOut } from '../../contract/problem.ts'
import { queryClient } from '../client.ts'
import { onDevice, readingDatabase } from '../hooks/frame.ts'
import { sessionQuery } from '../hooks/session.ts'
import { onTabMessage } from '../outbox/tabs.ts'
import { createReading, isOfDevice } from './reading.ts'
import { createReadingStore } from './reading-store.ts'
import { useOffline } from './state.ts'

export const reading = createReading({
  client: queryClient,
  store: createReadingStore(onDevice(readingDatabase)),
  now: Date.now,
  schedule: setTimeout,
  remains: (remains) => useOffline.setState({ remains }),
})

onTabMessage(({ type }) => {
  if (type === 'signed-out') void reading.end()
})

const { queries } = queryClient.getDefaultOptions()

/** Shows what was read until a host answers again; false where there is nothing to show. */
export async function showRead(): Promise<boolean> {
  const readAt = await reading.restore()
  if (!readAt) return false
  if (useOffline.getState().readAt) return true
  useOffline.setState({ readAt })
  // Nothing is asked for again on the way, where nobody answers.
  queryClient.setDefaultOptions({ queries: { ...queries, staleTime: Number.POSITIVE_INFINITY } })
  const ask = () => void askAgain()
  addEventListener('online', ask)
  addEventListener('visibilitychange', ask)
  const stop = queryClient.getQueryCache().subscribe((event) => {
    const isAnswer =
      event.type === 'updated' &&
      event.action.type === 'success' &&
      !event.action.manual &&
      !isOfDevice(event.query)
    if (!isAnswer) return
    stop()
    removeEventListener('online', ask)
    removeEventListener('visibilitychange', ask)
    queryClient.setDefaultOptions({ queries: queries ?? {} })
    useOffline.setState({ readAt: null })
    queryClient.removeQueries({
      type: 'inactive',
      predicate: ({ queryKey }) => queryKey[0] !== 'session',
    })
    void queryClient.invalidateQueries()
  })
  return true
}

/** The session first: it says whether the rest is still this person's to read. */
export async function askAgain(): Promise<void> {
  const before = queryClient.getQueryData(sessionQuery.queryKey)
  try {
    const now = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
    if (before && now.accountId !== before.accountId) location.reload()
  } catch (failure) {
    // No answer again changes nothing.
    if (!isSignedOut(failure)) return
    await reading.end()
    location.reload()
  }
}
