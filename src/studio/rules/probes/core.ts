import { resolveScenario, scenarioNamed } from '../../../scenarios/resolve.ts'
import { allOf, atRest } from '../../dom.ts'
import { act, docOf, go, type Show } from '../hand.ts'

/** What stays open while something waits for an answer, and after a no. */
export interface CoreProbe {
  coreAfterRefusal: boolean
  coreWhilePending: boolean
  /** Deletion, copies, withdrawal and complaints can be begun while a new policy waits. */
  rightsWhilePending: boolean
  /** Menu paths that the screen Privacy leads to with one press. */
  privacyLinks: readonly string[]
}

const privacy = 'account/settings/privacy'
const core = ['account', 'account/wishlist', 'account/my-orders', privacy]
const rights = [
  'account/settings/account-and-security/delete-account',
  `${privacy}/personal-info-download`,
  `${privacy}/personal-information`,
  'account/customer-service',
]

export const pathOf = (link: Element) => {
  const { pathname, hash } = new URL((link as HTMLAnchorElement).href)
  return hash.startsWith('#/') ? hash.slice(1) : pathname
}
export const linksIn = (doc: Document, within: string) =>
  [...doc.querySelectorAll(`${within} a[href]`)].map(pathOf)

const isWhole = (doc: Document) =>
  doc.querySelector('main h1') !== null && !doc.querySelector('main [role="alert"]:not(:empty)')

/** Nothing on the screen that is pressed to begin is locked. */
function isOpen(doc: Document): boolean {
  const main = doc.querySelector('main')
  const found = (['button', 'switch', 'link'] as const)
    .flatMap((role) => allOf(doc, role))
    .filter(({ element }) => main?.contains(element))
  return (
    isWhole(doc) &&
    found.length > 0 &&
    found.every(({ element }) => element.getAttribute('aria-disabled') !== 'true')
  )
}

async function loads(paths: readonly string[], isFine: (doc: Document) => boolean) {
  for (const path of paths) if (!isFine(await go(path))) return false
  return true
}

/** @throws NotThere */
export async function probeCore(show: Show): Promise<CoreProbe> {
  await show(`${privacy}/announcements`, resolveScenario(scenarioNamed('new-version-pending')))
  const coreWhilePending = await loads(core, isWhole)
  const privacyLinks = linksIn(await atRest(docOf), 'main').map((path) =>
    path.slice(path.indexOf('account/')),
  )
  const rightsWhilePending = await loads(rights, isOpen)
  await go(`${privacy}/announcements`)
  await act({ press: { role: 'button', name: `${privacy}/announcements:no` } })
  await atRest(docOf)
  const coreAfterRefusal = await loads(core, isWhole)
  return { coreWhilePending, coreAfterRefusal, rightsWhilePending, privacyLinks }
}
