import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Location,
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigation,
} from 'react-router'
import { isSignedOut } from '../contract/problem.ts'
import { hasNamesake, menuPath } from '../policy/lookup.ts'
import { shell } from '../policy/shell.ts'
import { AnnouncementBanner } from './AnnouncementBanner.tsx'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { ClosingBanner } from './ClosingBanner.tsx'
import { hostOrigin } from './embed/host.ts'
import { useAnnounced } from './hooks/announcements/use-announced.ts'
import { openSearch } from './hooks/search.ts'
import { sessionQuery } from './hooks/session.ts'
import { OfflineBanner } from './OfflineBanner.tsx'
import { PendingLine } from './PendingLine.tsx'
import { usePrefetch } from './prefetch.ts'
import { SessionElsewhere } from './SessionElsewhere.tsx'
import css from './Shell.module.css'
import { Search } from './search/Search.tsx'
import { TopBar } from './TopBar.tsx'
import { useArrival } from './use-arrival.ts'

/** Without it everything is still reached from the account's home. */
const NavTree = lazy(() =>
  import('./NavTree.tsx').then(
    (module) => ({ default: module.NavTree }),
    () => ({ default: () => <div /> }),
  ),
)

/** Only within the panel of another app. */
const HostLink =
  hostOrigin && lazy(async () => ({ default: (await import('./embed/HostLink.tsx')).HostLink }))

/** The first address of every visit has the same key; its scroll position is not another's. */
const placeOf = ({ key, pathname, hash }: Location) => (key === 'default' ? pathname + hash : key)

export function Shell() {
  const { t } = useTranslation(['common', 'menu'])
  const { pathname, search } = useLocation()
  const path = pathname.slice(1)
  const way = useMemo(() => menuPath(shell, path), [path])
  const current = way.at(-1)
  const parent = way.at(-2)
  const { data: session, error } = useQuery({
    ...sessionQuery,
    // The routes ask who is signed in; here it is only kept up to date.
    enabled: ({ state }) => state.data !== undefined,
  })
  const { here, late } = useAnnounced(session !== undefined)
  const isPending = useNavigation().state === 'loading'
  const titleOfItsOwn = (useMatches().at(-1)?.handle as { title?: 'gallery' } | undefined)?.title

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      openSearch()
    }
    if (session) document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [session])

  // Before the screen's own effects: one that has a title of its own sets it after this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view of a screen may have no such title
  useLayoutEffect(() => {
    const name = current ? t(`menu:${current.slug}`) : t(titleOfItsOwn ?? 'notFound')
    // Two entries of one name are told apart by where they are.
    const where = current && parent && hasNamesake(shell, current) ? [t(`menu:${parent.slug}`)] : []
    document.title = [name, ...where, t('app')].join(' · ')
  }, [current, parent, search, titleOfItsOwn, t])

  const namespaces = useMemo(() => (current ? [current.path] : []), [current])
  const withTree = HostLink ? undefined : session

  useArrival()
  usePrefetch()

  return (
    <>
      <button
        type="button"
        className={css.skip}
        onClick={() => document.getElementById('main')?.focus()}
      >
        {t('skip')}
      </button>
      <PendingLine />
      {HostLink ? (
        <Suspense>
          <HostLink namespaces={namespaces} />
        </Suspense>
      ) : (
        <TopBar signedIn={session !== undefined} namespaces={namespaces} />
      )}
      <div className={`${css.frame} ${withTree ? css.withTree : ''}`}>
        {withTree && (
          <Suspense fallback={<div />}>
            <NavTree current={path} region={withTree.region} />
          </Suspense>
        )}
        <main id="main" tabIndex={-1} className={css.main} aria-busy={isPending || undefined}>
          <div className={css.told}>
            <SessionElsewhere />
            {session && <ClosingBanner deletion={session.deletion} />}
            <AnnouncementBanner announced={here} />
          </div>
          {way.length > 1 && (
            <Breadcrumbs
              // Without a session the way to every place is by signing in.
              way={session ? way.slice(0, -1) : menuPath(shell, 'sign-in')}
              always={!session || way.some(({ slug }) => slug.startsWith('$'))}
            />
          )}
          <Outlet />
          <OfflineBanner
            ended={session !== undefined && isSignedOut(error)}
            announced={late.length > 0 ? late : null}
          />
        </main>
      </div>
      <Search />
      <ScrollRestoration getKey={placeOf} />
    </>
  )
}
