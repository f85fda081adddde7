import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Location, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { menuPath } from '../policy/lookup.ts'
import { pack } from '../policy/pack.ts'
import { AnnouncementBanner } from './AnnouncementBanner.tsx'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { ClosingBanner } from './ClosingBanner.tsx'
import { openSearch, useSearch } from './hooks/search.ts'
import { sessionQuery } from './hooks/session.ts'
import { NavTree } from './NavTree.tsx'
import css from './Shell.module.css'
import { SignedOutElsewhere } from './SignedOutElsewhere.tsx'
import { TopBar } from './TopBar.tsx'

const SearchDialog = lazy(async () => ({
  default: (await import('./search/SearchDialog.tsx')).SearchDialog,
}))

/** The first address of every visit has the same key; its scroll position is not another's. */
const placeOf = ({ key, pathname, hash }: Location) => (key === 'default' ? pathname + hash : key)

export function Shell() {
  const { t } = useTranslation(['common', 'menu'])
  const path = useLocation().pathname.slice(1)
  const way = menuPath(pack, path)
  const current = way.at(-1)
  const { data: session } = useQuery({
    ...sessionQuery,
    // The routes ask who is signed in; here it is only kept up to date.
    enabled: ({ state }) => state.data !== undefined,
  })
  const searching = useSearch(({ open }) => open)
  const isFirst = useRef(true)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      openSearch()
    }
    if (session) document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [session])

  useEffect(() => {
    const name = current ? t(`menu:${current.slug}`) : t('notFound')
    document.title = `${name} · ${t('app')}`
  }, [current, t])

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when the place changes
  useEffect(() => {
    if (!isFirst.current) document.getElementById('page-title')?.focus()
    isFirst.current = false
  }, [path])

  return (
    <>
      <button
        type="button"
        className={css.skip}
        onClick={() => document.getElementById('main')?.focus()}
      >
        {t('skip')}
      </button>
      <TopBar signedIn={session !== undefined} namespaces={current ? [current.path] : []} />
      <div className={`${css.frame} ${session ? css.withTree : ''}`}>
        {session && <NavTree current={path} />}
        <main id="main" tabIndex={-1} className={css.main}>
          <SignedOutElsewhere />
          {session?.deletion && <ClosingBanner deletion={session.deletion} />}
          {session && <AnnouncementBanner />}
          {way.length > 1 && <Breadcrumbs way={way.slice(0, -1)} />}
          <Outlet />
        </main>
      </div>
      {searching && (
        <Suspense>
          <SearchDialog />
        </Suspense>
      )}
      <ScrollRestoration getKey={placeOf} />
    </>
  )
}
