import type { FlatNamespace } from 'i18next'
import type { ComponentType } from 'react'
import { createBrowserRouter, createHashRouter, type RouteObject, redirect } from 'react-router'
import { isSignedOut } from '../contract/problem.ts'
import { loadWords } from '../i18n/setup.ts'
import type { MenuEntry } from '../policy/schema.ts'
import { shell } from '../policy/shell.ts'
import { queryClient } from './client.ts'
import { ErrorScreen, WithoutShell } from './ErrorScreen.tsx'
import { FirstPaint } from './FirstPaint.tsx'
import { announced } from './hooks/announcements/query.ts'
import { holdLetter } from './hooks/letter.ts'
import { sessionQuery } from './hooks/session.ts'
import { orRead } from './offline/or-read.ts'
import { loadScreen, loadWordsOf } from './routes.ts'
import { Shell } from './Shell.tsx'

function routeOf({ path, forAll }: MenuEntry): RouteObject {
  const isPublic =
    (path.startsWith('sign-in') && path !== 'sign-in/authorise') || path.endsWith('/:unsubscribe')
  return {
    path,
    errorElement: <ErrorScreen />,
    lazy: async () => {
      const { Component, prefetch } = await loadScreen(path)
      return {
        Component,
        loader: async ({ request }) => {
          await loadWordsOf(path)
          await orRead(async () => {
            const signedIn = !isPublic && (await requireSession(request, forAll))
            await Promise.all([prefetch?.(new URL(request.url)), signedIn && announced()]).catch(
              (error: unknown) => askAnew(error, request),
            )
          })
          return null
        },
      }
    },
  }
}

let router: ReturnType<typeof createBrowserRouter> | undefined

/** What the address names after `#`: a loader's request comes without it. */
function placeAsked(path: string): string {
  const { location, navigation } = router?.state ?? {}
  const asked = navigation?.location ?? location
  return asked?.pathname === path ? asked.hash : ''
}

/**
 * Only a missing session leads to the sign-in screen; any other failure is shown where it happened.
 * Gives whether there is one, where the screen is for everybody.
 */
async function requireSession(request: Request, forAll?: true): Promise<boolean> {
  try {
    await queryClient.ensureQueryData(sessionQuery)
    return true
  } catch (error) {
    if (!isSignedOut(error)) throw error
    // Nothing that was read stays for whoever comes next.
    queryClient.clear()
    if (forAll) return false
    const { pathname, search } = new URL(holdLetter(request.url))
    throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search + placeAsked(pathname))}`)
  }
}

/** The session may have ended since it was read: on another device, or by itself. */
async function askAnew(error: unknown, request: Request): Promise<never> {
  if (isSignedOut(error)) {
    queryClient.removeQueries(sessionQuery)
    await requireSession(request)
  }
  throw error
}

/** Outside the menu, lazy, and in no production build. */
const gallery = (): RouteObject => ({
  path: 'studio/gallery',
  handle: { title: 'gallery' },
  errorElement: <ErrorScreen />,
  lazy: async () => {
    const [{ Component }] = await Promise.all([
      import('../studio/gallery/screen.tsx'),
      loadWords(['gallery', 'policy']),
    ])
    return { Component }
  },
})

const studioWords = [
  'policy',
  'studio',
  'studio-scenarios',
  'account/settings/privacy/activity-and-receipts',
] as const
type Lazy = () => Promise<{ Component: ComponentType }>

/** A workbench with a look of its own, in no production build. */
const studio = (): RouteObject => {
  const part = (load: Lazy, words: readonly FlatNamespace[] = []) => ({
    lazy: async () => {
      const [{ Component }] = await Promise.all([load(), loadWords([...studioWords, ...words])])
      return { Component }
    },
  })
  return {
    path: 'studio',
    errorElement: <WithoutShell />,
    HydrateFallback: FirstPaint,
    ...part(() => import('../studio/Studio.tsx')),
    children: [
      { index: true, ...part(() => import('../studio/stage/Stage.tsx')) },
      { path: 'storyboard', ...part(() => import('../studio/storyboard/Storyboard.tsx')) },
      { path: 'prompts', ...part(() => import('../studio/prompts/Prompts.tsx')) },
      { path: 'rules', ...part(() => import('../studio/rules/Rules.tsx'), ['studio-rules']) },
    ],
  }
}

/** For staff only: an own chunk, and outside of what a person's session opens. */
const deskRoute: RouteObject = {
  path: 'desk',
  errorElement: <WithoutShell />,
  HydrateFallback: FirstPaint,
  lazy: async () => {
    const [{ Component }, { deskWords }] = await Promise.all([
      import('../desk/Desk.tsx'),
      import('../desk/words.ts'),
    ])
    return {
      Component,
      loader: async () => {
        await loadWords(deskWords)
        return null
      },
    }
  },
}

export function makeRouter(hashRouting: boolean) {
  const create = hashRouting ? createHashRouter : createBrowserRouter
  router = create([
    deskRoute,
    ...(import.meta.env.MODE === 'production' ? [] : [studio()]),
    {
      Component: Shell,
      HydrateFallback: FirstPaint,
      errorElement: <WithoutShell />,
      children: [
        { index: true, loader: () => redirect('/account') },
        ...shell.menu.filter(({ built }) => built).map(routeOf),
        ...(import.meta.env.MODE === 'production' ? [] : [gallery()]),
        {
          path: '*',
          lazy: () => import('./NotFound.tsx'),
        },
      ],
    },
  ])
  return router
}
