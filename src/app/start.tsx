import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import type { Send } from '../contract/client.ts'
import { CallFailed } from '../contract/problem.ts'
import { changeLanguage, startI18n } from '../i18n/setup.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { queryClient, setSend } from './client.ts'
import { applyTheme, usePreferences } from './preferences.ts'
import { makeRouter } from './router.tsx'
import { soon } from './soon.ts'

/** Starts the app over a way to reach the rights API; a host without a server routes by hash. */
export async function start(given: Send, { hashRouting = false } = {}): Promise<void> {
  const { send, instead } = await prepared(given, hashRouting)
  setSend(send)
  const { theme, language } = usePreferences.getState()
  applyTheme(theme)
  await startI18n(language)
  await changeLanguage(language, instead ? ['studio'] : [])
  createRoot(document.getElementById('root') as HTMLElement, { onCaughtError: tell }).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        {instead ?? <RouterProvider router={makeRouter(hashRouting)} onError={tell} />}
      </QueryClientProvider>
    </StrictMode>,
  )
  soon(openOutbox)
}

/** A call that failed is told on the screen, in words; anything else is a fault of ours. */
function tell(error: unknown): void {
  if (!(error instanceof CallFailed)) console.error(error)
}

/** Milliseconds until another try to fetch the outbox, without which nothing that waits is sent. */
const retryInMs = 5_000

/** What no first screen shows comes after it. */
function openOutbox(): void {
  import('./outbox/live.ts').then(
    ({ startOutbox }) => startOutbox(),
    () => setTimeout(openOutbox, retryInMs),
  )
}

/** Only builds with the studio know frames and scenarios; of others this leaves nothing behind. */
async function prepared(
  send: Send,
  hashRouting: boolean,
): Promise<{ send: Send; instead?: ReactNode }> {
  if (import.meta.env.MODE === 'production') return { send }
  const { prepare } = await import('./demo/prepare.tsx')
  return prepare(send, hashRouting)
}
