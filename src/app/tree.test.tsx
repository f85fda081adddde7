// @vitest-environment jsdom
import { matchRoutes, type RouteObject } from 'react-router'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../i18n/languages.ts'
import { startI18n } from '../i18n/setup.ts'
import { folderOf } from '../policy/lookup.ts'
import { pack } from '../policy/pack.ts'
import { makeRouter } from './router.tsx'

/*
 * Folder = URL = menu entry = words in every language = e2e spec. Globs are never loaded, only
 * listed, except for the screens themselves.
 */
const under = (paths: string[], from: RegExp, to: RegExp) =>
  paths.map((path) => path.replace(from, '').replace(to, '')).toSorted()

const screens = import.meta.glob<{ Component: unknown }>('../screens/**/screen.tsx')
const sources = import.meta.glob('../screens/**/*.{ts,tsx}')
const words = import.meta.glob('../i18n/locales/*/**/*.json')
const specs = under(
  Object.keys(import.meta.glob('/e2e/flows/**/*.ts')),
  /^\/e2e\/flows\//,
  /\.spec\.ts$/,
)

const built = pack.menu.filter((entry) => entry.built)
const paths = built.map(({ path }) => path)
const folders = paths.map(folderOf)
const isMenuPath = new Set(folders)
const isParent = new Set(pack.menu.map(({ parent }) => parent))
const leaves = built.filter(({ id }) => !isParent.has(id)).map(({ path }) => folderOf(path))

/** Below a screen that has no menu of its own, whatever is there is a part of that screen. */
const belongs = (path: string) =>
  isMenuPath.has(path) || leaves.some((leaf) => path.startsWith(`${leaf}/`))

const dotted = (path: string) => path.replaceAll('/', '.')
const filledIn = (path: string) => `/${path.replace(/:[\w-]+/g, 'one')}`

beforeAll(async () => {
  // A router loads the screen it starts on; here none is loaded before its test.
  history.replaceState(null, '', '/nowhere')
  await startI18n('en')
})

describe.each(paths)('%s', (path) => {
  let leaf: RouteObject | undefined
  beforeAll(() => {
    leaf = matchRoutes(makeRouter(false).routes, filledIn(path))?.at(-1)?.route
  })

  it('is a URL that leads to the screen of the same folder', async () => {
    const screen = await screens[`../screens/${folderOf(path)}/screen.tsx`]?.()
    expect(screen?.Component).toBeTypeOf('function')
    expect(leaf?.path).toBe(path)
    const lazy = leaf?.lazy as unknown as () => Promise<{ Component: unknown }>
    expect((await lazy()).Component).toBe(screen?.Component)
  })

  it('has its words in every language', () => {
    for (const language of Object.keys(languages)) {
      expect(Object.keys(words)).toContain(`../i18n/locales/${language}/${folderOf(path)}.json`)
    }
  })

  it('has an e2e spec of its name', () => {
    expect(specs).toContain(dotted(folderOf(path)))
  })
})

describe('nothing stands outside the menu', () => {
  it('no screen', () => {
    const found = under(Object.keys(screens), /^\.\.\/screens\//, /\/screen\.tsx$/)
    expect(found).toEqual(folders.toSorted())
  })

  it('no folder', () => {
    const found = under(Object.keys(sources), /^\.\.\/screens\//, /\/[^/]+$/)
    expect(found.filter((folder) => !belongs(folder))).toEqual([])
  })

  it('no words: a file in a folder is a screen’s, one beside the folders is shared', () => {
    const files = under(Object.keys(words), /^\.\.\/i18n\/locales\/[^/]+\//, /\.json$/)
    expect(files.filter((file) => file.includes('/') && !belongs(file))).toEqual([])
  })

  it('no flow: what belongs to no single path goes into another folder of e2e', () => {
    const flows = specs.filter(
      (spec) =>
        !folders.some((path) => dotted(path) === spec) &&
        !leaves.some((path) => spec.startsWith(`${dotted(path)}.`)),
    )
    expect(flows).toEqual([])
  })
})

describe('the address of a menu path', () => {
  it.each([false, true])(
    'leads to not-found when no entry has it (hash routing: %s)',
    (hashRouting) => {
      const { routes } = makeRouter(hashRouting)
      for (const wrong of ['/account/setings', '/account/settings/', '/accounts', '/']) {
        const last = matchRoutes(routes, wrong)?.at(-1)?.route
        expect([wrong, last?.path ?? 'index']).toEqual([
          wrong,
          { '/account/settings/': 'account/settings', '/': 'index' }[wrong] ?? '*',
        ])
      }
    },
  )
})
