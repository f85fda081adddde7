import type { ComponentType } from 'react'
import { loadWords } from '../i18n/setup.ts'
import { folderOf, menuPath } from '../policy/lookup.ts'
import { shell } from '../policy/shell.ts'

interface Screen {
  Component: ComponentType
  /** Fetches what the screen relies on; its component then never waits. */
  prefetch?: (url: URL) => Promise<unknown>
}

const screens = import.meta.glob<Screen>('../screens/**/screen.tsx')

/** What is opened first and says nothing of purposes or partners does not wait for their names. */
const namesNone = new Set(['account', 'sign-in'])

export const loadWordsOf = (path: string): Promise<void> =>
  loadWords(namesNone.has(path) ? [folderOf(path)] : ['policy', folderOf(path)])

/** The code and the words of a screen, by its menu path; asked for twice, it is fetched once. */
export async function loadScreen(path: string): Promise<Screen> {
  const [screen] = await Promise.all([
    screens[`../screens/${folderOf(path)}/screen.tsx`]?.(),
    loadWordsOf(path),
  ])
  if (!screen) throw new Error(`There is no screen for ${path}.`)
  return screen
}

/** The menu path that a link of this app leads to, with either kind of routing. */
export function pathOf({ hash, pathname, origin }: HTMLAnchorElement): string | undefined {
  if (origin !== location.origin) return undefined
  const path = (hash.startsWith('#/') ? hash.slice(2) : pathname.slice(1)).split('?')[0]
  const { id } = (path && menuPath(shell, path).at(-1)) || {}
  return shell.menu.find((entry) => entry.built && entry.id === id)?.path
}
