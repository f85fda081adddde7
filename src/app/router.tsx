import type { ComponentType } from 'react'
import { createBrowserRouter, createHashRouter, type RouteObject, redirect } from 'react-router'
import { CallFailed } from '../contract/problem.ts'
import { loadWords } from '../i18n/setup.ts'
import { pack } from '../policy/pack.ts'
import { queryClient } from './client.ts'
import { ErrorScreen } from './ErrorScreen.tsx'
import { sessionQuery } from './hooks/session.ts'
import { NotFound } from './NotFound.tsx'
import { Shell } from './Shell.tsx'

interface Screen {
  Component: ComponentType
  /** Fetches what the screen relies on; its component then never waits. */
  prefetch?: (url: URL) => Promise<unknown>
}

const screens = import.meta.glob<Screen>('../screens/**/screen.tsx')

function routeOf(path: string): RouteObject {
  const isPublic = path === 'sign-in'
  return {
    path,
    errorElement: <ErrorScreen />,
    lazy: async () => {
      const [screen] = await Promise.all([
        screens[`../screens/${path}/screen.tsx`]?.(),
        loadWords([path]),
      ])
      if (!screen) throw new Error(`There is no screen for ${path}.`)
      const { Component, prefetch } = screen
      return {
        Component,
        loader: async ({ request }) => {
          await loadWords([path])
          if (!isPublic) await requireSession(request)
          await prefetch?.(new URL(request.url))
          return null
        },
      }
    },
  }
}

/** Only a missing session leads to the sign-in screen; any other failure is shown where it happened. */
async function requireSession(request: Request): Promise<void> {
  try {
    await queryClient.ensureQueryData(sessionQuery)
  } catch (error) {
    if (!(error instanceof CallFailed) || error.code !== 'unauthenticated') throw error
    const { pathname, search } = new URL(request.url)
    throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`)
  }
}

const Nothing = () => null

export function makeRouter(hashRouting: boolean) {
  const create = hashRouting ? createHashRouter : createBrowserRouter
  return create([
    {
      Component: Shell,
      HydrateFallback: Nothing,
      errorElement: <ErrorScreen />,
      children: [
        { index: true, loader: () => redirect('/account') },
        ...pack.menu.filter(({ built }) => built).map(({ path }) => routeOf(path)),
        { path: '*', Component: NotFound },
      ],
    },
  ])
}
