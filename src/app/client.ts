import { QueryClient } from '@tanstack/react-query'
import { type Call, createClient, type Send } from '../contract/client.ts'
import { CallFailed } from '../contract/problem.ts'

let send: Send = () => Promise.reject(new Error('The app has not started.'))

export function setSend(given: Send): void {
  send = given
}

export const call: Call = createClient((request) => send(request), location.origin)

const isWorthRetrying = (error: Error) => error instanceof CallFailed && error.code === 'network'

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: (count, error) => count < 2 && isWorthRetrying(error) } },
})
