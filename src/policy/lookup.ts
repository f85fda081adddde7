import type { HolidayCalendar, RequestKind } from './desk-schema.ts'
import type { AddressForm, Deadline, MenuEntry, PolicyPack, Purpose, Region } from './schema.ts'

type Menu = Pick<PolicyPack, 'menu'>
type Regions = Pick<PolicyPack, 'regions'>

export function purposeById(pack: PolicyPack, id: string): Purpose | undefined {
  return pack.purposes.find((purpose) => purpose.id === id)
}

/** A region the pack does not list is treated as its 'OTHER'. */
export function regionById(pack: Regions, id: string): Region {
  const region =
    pack.regions.find((candidate) => candidate.id === id) ??
    pack.regions.find((candidate) => candidate.id === 'OTHER')
  if (!region) throw new Error('A policy pack needs a region OTHER.')
  return region
}

/** How an address in a region is written; a region the pack does not list is treated as its 'OTHER'. */
export function addressFormOf(pack: PolicyPack, region: string): AddressForm {
  const { id } = regionById(pack, region)
  const form = pack.addressForms.find((candidate) => candidate.region === id)
  if (!form) throw new Error(`The policy pack has no address form for ${id}.`)
  return form
}

export function deadlineById(pack: PolicyPack, id: string): Deadline {
  const deadline = pack.deadlines.find((candidate) => candidate.id === id)
  if (!deadline) throw new Error(`The policy pack has no deadline ${id}.`)
  return deadline
}

/** A region without a calendar of its own has that of 'OTHER'. */
export function holidaysOf(pack: PolicyPack, regionId: string): HolidayCalendar {
  const calendar =
    pack.holidays.find(({ id }) => id === regionId) ??
    pack.holidays.find(({ id }) => id === 'OTHER')
  if (!calendar) throw new Error('A policy pack needs the holidays of OTHER.')
  return calendar
}

export function requestKindById(pack: PolicyPack, id: string): RequestKind | undefined {
  return pack.desk.kinds.find((kind) => kind.id === id)
}

/** Whether a purpose lets data go to somebody else, or be seen by everybody. */
export function disclosesTo(pack: PolicyPack, purposeId: string): boolean {
  return (
    purposeById(pack, purposeId)?.shownToOthers === true ||
    pack.partners.some(({ purposes }) => purposes.includes(purposeId))
  )
}

/** The next clause above one of the app's own numbering: IV(3).1, IV(3), IV. */
const above = (id: string) => id.replace(/(\.\d+|\([^()]+\)|(?<=\))[A-Z])$/, '')

/** The pack's clause for one of the app's own numbering: what it says of that one, or of those above. */
export function clauseFor({ cites = {} }: Pick<PolicyPack, 'cites'>, clause: string): string {
  for (let at = clause; ; at = above(at)) {
    const found = cites[at]
    if (found !== undefined) return found
    if (above(at) === at) return clause
  }
}

const privacyPath = 'account/settings/privacy'

/** Where the reader shows a clause, as an absolute path. */
export const pathOfClause = (clause: string) =>
  `/${privacyPath}/privacy-policy#${encodeURIComponent(clause)}`

/** Where a purpose's switch is, or where it is explained when it has none. */
export function pathOfPurpose({ id, permission, notice }: Purpose): string {
  if (permission) return `${privacyPath}/system-permission-management`
  if (notice) return 'account/settings/notification-settings'
  if (id === 'personalised-recommendation' || id === 'personalised-ads') {
    return `${privacyPath}/recommendation-management`
  }
  return `${privacyPath}/personal-information`
}

/** Whether the region has what a menu entry is about. */
export function isEntryInRegion(pack: Regions, { regions }: MenuEntry, region: string): boolean {
  return !regions || regionById(pack, region).features[regions]
}

/** Whether a screen is there: a pack may leave entries out. */
export const isInMenu = ({ menu }: Menu, path: string): boolean =>
  menu.some((entry) => entry.built && entry.path === path)

/** The entries shown under a menu path: its own children, then those that are linked there too. */
export function entriesUnder(pack: Menu, path: string): readonly MenuEntry[] {
  const parent = pack.menu.find((entry) => entry.path === path)
  return [
    ...pack.menu.filter((entry) => entry.parent === (parent?.id ?? null)),
    ...pack.menu.filter((entry) => entry.alsoUnder?.includes(path)),
  ]
}

/**
 * The folder of an entry's screen, and the namespace of its words: its path, with `$` for `:`,
 * which neither every file system nor i18next allows in a name.
 */
export function folderOf(path: string): string {
  return path.replaceAll(':', () => '$')
}

/** Whether an address is one that an entry's path stands for; ':' stands for any one part. */
function isAt(pattern: string, path: string): boolean {
  const parts = path.split('/')
  const wanted = pattern.split('/')
  return (
    wanted.length === parts.length &&
    wanted.every((part, index) => part === parts[index] || (part.startsWith(':') && parts[index]))
  )
}

/**
 * The way from the top of the menu to an address, its own entry last. Paths are the address's own;
 * a slug that stands for any part is named by its folder, such as `$shop`.
 */
export function menuPath(pack: Menu, path: string): readonly MenuEntry[] {
  const way: MenuEntry[] = []
  const parts = path.split('/')
  let entry =
    pack.menu.find((candidate) => candidate.path === path) ??
    pack.menu.find((candidate) => isAt(candidate.path, path))
  while (entry) {
    const { parent, path: pattern, slug } = entry
    const at = parts.slice(0, pattern.split('/').length).join('/')
    way.unshift({ ...entry, path: at, slug: folderOf(slug) })
    entry = pack.menu.find((candidate) => candidate.id === parent)
  }
  return way
}

/** Whether the policy calls another place by the same name: a line on what it is for tells them apart. */
export function hasNamesake({ menu }: Menu, { slug, id }: Pick<MenuEntry, 'slug' | 'id'>): boolean {
  return menu.some((other) => other.built && other.slug === slug && other.id !== id)
}
