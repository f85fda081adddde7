import { expect, type Locator, type Page } from '@playwright/test'
import words from '../../src/i18n/locales/en/menu.json' with { type: 'json' }
import { folderOf } from '../../src/policy/lookup.ts'
import { type MenuPath, menu } from '../../src/policy/menu.ts'
import { addressOf, type Host } from './app.ts'

export interface Screen {
  path: MenuPath
  /** What the menu calls it, which is its main heading too, save where it stands for one thing. */
  name: string
  heading: Locator
  /** Opens it by its address. */
  open(): Promise<void>
  /** Goes there from Account by clicking, level by level, as the policy writes the path. */
  reach(): Promise<void>
  button(name: string): Locator
  link(name: string): Locator
  /** A setting that is on or off. */
  setting(name: string): Locator
  field(name: string): Locator
  region(name: string): Locator
}

/**
 * A page object for any screen of the menu. `parameters` fill in what a path leaves open:
 * `screenOn(page, host, 'account/messages/:shop', { shop: 'tea-house' })`.
 */
export function screenOn(
  page: Page,
  host: Host,
  path: MenuPath,
  parameters: Readonly<Record<string, string>> = {},
): Screen {
  const name = nameOf(path)
  const exactly = (name: string) => ({ name, exact: true })
  const filled = path.replace(/:([\w-]+)/g, (_, parameter: string) => {
    const value = parameters[parameter]
    if (value === undefined) throw new Error(`${path} needs the parameter ${parameter}.`)
    return value
  })
  const headingOf = (of: string) => page.getByRole('heading', { level: 1, name: of })
  return {
    path,
    name,
    heading: headingOf(name),
    async open() {
      await page.goto(addressOf(host, filled))
    },
    async reach() {
      if (path.includes(':')) throw new Error(`${path} stands for many: click the one you mean.`)
      const [first = '', ...rest] = levelsOf(path)
      await page.goto(addressOf(host, first))
      for (const level of rest) {
        const link = page.getByRole('link', exactly(nameOf(level))).last()
        await link.click()
        await expect(headingOf(nameOf(level))).toBeVisible()
      }
    },
    button: (name) => page.getByRole('button', exactly(name)),
    link: (name) => page.getByRole('link', exactly(name)),
    setting: (name) => page.getByRole('switch', exactly(name)),
    field: (name) => page.getByRole('textbox', exactly(name)),
    region: (name) => page.getByRole('region', exactly(name)),
  }
}

/** A path and all that lie above it: 'a/b' gives 'a', 'a/b'. */
function levelsOf(path: MenuPath): MenuPath[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/') as MenuPath)
}

/** What the menu calls a path, in English. */
export function nameOf(path: MenuPath): string {
  const slug = menu.find((entry) => entry.path === path)?.slug ?? path
  return String((words as Readonly<Record<string, unknown>>)[folderOf(slug)])
}
