import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import type { Send } from '../contract/client.ts'
import { CallFailed } from '../contract/problem.ts'
import type { Language } from '../i18n/languages.ts'
import { changeLanguage, startI18n } from '../i18n/setup.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { queryClient, setSend } from './client.ts'
import { thisFrame } from './hooks/frame.ts'
import { keepReading } from './offline/or-read.ts'
import { onTabMessage } from './outbox/tabs.ts'
import { applyTheme, offeredIds, usePreferences } from './preferences.ts'
import { makeRouter } from './router.tsx'
import { soon } from './soon.ts'

interface Options {
  /** For a host without a server. */
  hashRouting?: boolean
  /** What was read stays readable without a network: for a host beyond one. */
  keepsReading?: boolean
}

/** Starts the app over a way to reach the rights API. */
export async function start(given: Send, options: Options = {}): Promise<void> {
  const { hashRouting = false, keepsReading = false } = options
  const { send, instead } = await prepared(given, hashRouting)
  setSend(send)
  const { theme, language } = usePreferences.getState()
  applyTheme(theme)
  await startI18n(language).catch(() => undefined)
  await speak([language, ...offeredIds], instead ? ['studio'] : [])
  createRoot(document.getElementById('root') as HTMLElement, { onCaughtError: tell }).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        {instead ?? <RouterProvider router={makeRouter(hashRouting)} onError={tell} />}
      </QueryClientProvider>
    </StrictMode>,
  )
  // What another tab changes in the first moments of this one is asked for, too.
  onTabMessage(({ type }) => {
    if (type === 'data-changed') void queryClient.invalidateQueries()
  })
  if (keepsReading && !thisFrame.frame) soon(keepReading)
  soon(() =>
    untilLoaded(
      () => import('./outbox/live.ts'),
      ({ startOutbox }) => startOutbox(),
    ),
  )
  soon(() =>
    untilLoaded(
      () => import('./keep-focus.ts'),
      ({ keepFocus }) => keepFocus(),
    ),
  )
  setTimeout(
    () =>
      untilLoaded(
        () => import('./offline/register.ts'),
        (code) => code.startServiceWorker(),
      ),
    stayInMs,
  )
}

/** In the first language that there are words of: without a network it may not be the chosen one. */
async function speak(languages: readonly Language[], namespaces: string[]): Promise<void> {
  for (const language of languages) {
    const spoken = changeLanguage(language, namespaces)
    if (await spoken.catch(() => false)) return
  }
}

/** Milliseconds after which somebody has stayed, and it is worth the files it takes. */
const stayInMs = 8_000

/** A call that failed is told on the screen, in words; anything else is a fault of ours. */
function tell(error: unknown): void {
  if (!(error instanceof CallFailed)) console.error(error)
}

/** Milliseconds until another try to fetch code, such as the outbox, without which nothing that waits is sent. */
const retryInMs = 5_000

/** What no first screen shows comes after it, and is asked for until it is there. */
function untilLoaded<Code>(load: () => Promise<Code>, go: (code: Code) => unknown): void {
  load().then(go, () => setTimeout(() => untilLoaded(load, go), retryInMs))
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
