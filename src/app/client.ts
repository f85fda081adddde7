import { QueryClient } from '@tanstack/react-query'
import { type Call, createClient, type Send } from '../contract/client.ts'
import { CallFailed, isSignedOut } from '../contract/problem.ts'
import { tellHost } from './embed/host.ts'
import { tellTabs } from './outbox/tabs.ts'
import { intentsOfThisTab, withSameIntent } from './same-intent.ts'

let send: Send = () => Promise.reject(new Error('The app has not started.'))

export function setSend(given: Send): void {
  send = given
}

/** The bare way to the API, for the studio, which calls as the people in its frames. */
export const sendRequest: Send = (request) => send(request)

const client = withSameIntent(createClient(sendRequest, location.origin), {
  newKey: () => crypto.randomUUID(),
  intents: intentsOfThisTab(),
  answerWithinMs: 90_000,
})

/** Makes a call; the other tabs of this browser learn that something changed. */
export const call: Call = async (operation, input) => {
  const result = await client(operation, input).catch((failure: unknown) => {
    // What is known of the session is out of date, and it is said where it is shown.
    if (isSignedOut(failure)) void queryClient.invalidateQueries({ queryKey: ['session'] })
    throw failure
  })
  if (operation.method !== 'GET') {
    tellTabs({ type: 'data-changed' })
    tellHost({ type: 'privacy-centre:changed' })
  }
  return result
}

const isWorthRetrying = (error: Error) => error instanceof CallFailed && error.code === 'network'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && isWorthRetrying(error),
      // Without a network a call fails and says so, where it would wait without a word; and a host
      // in this very browser answers all the same.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
  },
})
