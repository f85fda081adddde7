import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { entriesUnder, hasNamesake, isEntryInRegion } from '../policy/lookup.ts'
import { shell } from '../policy/shell.ts'
import { menuIcon } from './hooks/menu-icons.tsx'
import css from './NavTree.module.css'

/** The menu beside the screen on wide windows, opened along the way to where one is. */
export function NavTree({ current, region }: { current: string; region: string }) {
  const { t } = useTranslation(['common', 'menu'])
  const tree = useRef<HTMLElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is marked
  useEffect(() => {
    const here = tree.current?.querySelector('[aria-current]')
    if (tree.current && here) showWithin(tree.current, here)
  }, [current])

  return (
    <nav ref={tree} className={css.tree} aria-label={t('menu')}>
      <ul>
        <Entry path="account" slug="account" icon={menuIcon('M1')} current={current} />
        <Branch path="account" current={current} region={region} />
      </ul>
    </nav>
  )
}

/** Scrolls the menu alone: if the page went along, a screen would open without its top. */
function showWithin(nav: HTMLElement, here: Element): void {
  const { top, bottom } = nav.getBoundingClientRect()
  const place = here.getBoundingClientRect()
  const below = place.bottom - Math.min(bottom, innerHeight)
  if (below > 0) nav.scrollTop += below
  else nav.scrollTop -= Math.max(0, top - place.top)
}

function Branch(props: { path: string; current: string; region: string }) {
  const { path, current, region } = props
  return entriesUnder(shell, path)
    .filter(
      (entry) => entry.built && !entry.path.includes(':') && isEntryInRegion(shell, entry, region),
    )
    .map((entry) => (
      <Entry
        key={entry.path}
        path={entry.path}
        slug={entry.slug}
        icon={menuIcon(entry.id)}
        current={current}
        {...(hasNamesake(shell, entry) && { about: entry.id })}
      >
        {`${current}/`.startsWith(`${entry.path}/`) &&
          entriesUnder(shell, entry.path).length > 0 && (
            <ul>
              <Branch path={entry.path} current={current} region={region} />
            </ul>
          )}
      </Entry>
    ))
}

interface EntryProps {
  path: string
  slug: string
  icon: ReactNode
  current: string
  /** The entry whose line on what it is for stands below its name, where that alone says too little. */
  about?: string
  children?: ReactNode
}

function Entry({ path, slug, icon, current, about, children }: EntryProps) {
  const { t } = useTranslation('menu')
  const aboutId = useId()
  return (
    <li>
      <Link
        to={`/${path}`}
        className={`${css.link} ${children ? css.onTheWay : ''}`}
        aria-current={path === current ? 'page' : undefined}
        aria-describedby={about && aboutId}
      >
        {icon}
        <span>
          {t(slug)}
          {about && (
            <span id={aboutId} aria-hidden className={css.about}>
              {t(`about.${about}`) as string}
            </span>
          )}
        </span>
      </Link>
      {children}
    </li>
  )
}
