import type { TFunction } from 'i18next'
import { hasNamesake, pathOfPurpose } from '../../policy/lookup.ts'
import { pack } from '../../policy/pack.ts'

export interface SearchEntry {
  to: string
  title: string
  /** What kind of thing it is, and where it lies. */
  where: string
  /** More words to find it by. */
  more: string
}

/** Everything that can be found, in the language now shown. */
export function searchEntries(t: TFunction<['common', 'menu', 'policy']>): SearchEntry[] {
  const nameOf = (path: string) => t(`menu:${path.split('/').at(-1)}`)
  const entry = (path: string, title: string, more = ''): SearchEntry => ({
    to: `/${path}`,
    title,
    where: nameOf(screenOf(path)),
    more,
  })
  const screenOf = (path: string) => path.replace(/#.*/, '')
  const isBuilt = (path: string) => pack.menu.some((item) => item.path === path && item.built)
  const screens = pack.menu
    .filter(({ built, path }) => built && !path.startsWith('sign-in') && !path.includes(':'))
    .map((item) => {
      const { path, parent } = item
      const above = pack.menu.find(({ id }) => id === parent)
      const about = hasNamesake(pack, item) ? t(`menu:about.${item.id}`) : ''
      const where = [above && nameOf(above.path), about].filter(Boolean).join(' · ')
      return { ...entry(path, nameOf(path)), where }
    })
  // A permission's purpose has its name; listed twice, one answer would hide the other.
  const purposes = pack.purposes
    .filter(({ permission }) => !permission)
    .map((purpose) =>
      entry(
        pathOfPurpose(purpose),
        t(`policy:purpose.${purpose.id}`),
        t(`policy:purposeText.${purpose.id}`, { defaultValue: '' }),
      ),
    )
  const permissions = pack.permissions.map(({ id }) =>
    entry(
      'account/settings/privacy/system-permission-management',
      t(`policy:permission.${id}`),
      t(`policy:permissionUse.${id}`),
    ),
  )
  const categories = pack.categories
    .filter(({ built }) => built)
    .map(({ id }) =>
      entry('account/settings/privacy/personal-info-download', t(`policy:category.${id}`)),
    )
  const partners = pack.partners.map(({ id, name }) =>
    entry(
      `account/settings/privacy/partners-and-sdks#partner-${id}`,
      name ?? t(`policy:partner.${id}`),
    ),
  )
  return [...screens, ...purposes, ...permissions, ...categories, ...partners].filter(({ to }) =>
    isBuilt(screenOf(to.slice(1))),
  )
}
