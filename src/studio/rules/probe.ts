import type { WholeScenario } from '../../contract/scenarios.ts'
import { resolveScenario, scenarioNamed } from '../../scenarios/resolve.ts'
import { allOf, atRest, eventually, waitFor } from '../dom.ts'
import { wordOf } from '../flows/play.ts'
import { docOf, type Show } from './hand.ts'
import type { Probe } from './results.ts'
import { every } from './verdict.ts'

const privacy = 'account/settings/privacy'
const core = ['account', 'account/wishlist', 'account/my-orders', privacy]
/** By which links a person gets from Account to the deletion of the account. */
const wayToDeletion = ['settings', 'account-and-security', 'delete-account']
const pressing =
  /miss you|sorry to see|sad to|don.t go|are you sure you want to lose|last chance|hurry|special offer|% off|stay with us/i

async function loads(show: Show, scenario: WholeScenario | null): Promise<boolean> {
  for (const [index, path] of core.entries()) {
    await show(path, index === 0 ? scenario : null)
    const doc = await atRest(docOf)
    if (!doc.querySelector('main h1') || doc.querySelector('main [role="alert"]:not(:empty)'))
      return false
  }
  return true
}

const pathOf = (link: Element) => new URL((link as HTMLAnchorElement).href).pathname
const linksIn = (doc: Document, within: string) =>
  [...doc.querySelectorAll(`${within} a[href]`)].map(pathOf)

async function press(role: 'link' | 'button', key: string): Promise<Document> {
  ;(await waitFor(docOf, role, await wordOf(key, 'en'))).click()
  return atRest(docOf)
}

/** Opens the search where Settings offers it, types, and closes it again. */
async function isFoundBySearch(words: string): Promise<boolean> {
  await press('button', 'account/settings:search')
  const field = await eventually(
    () => docOf()?.querySelector<HTMLInputElement>('[role="dialog"] input') ?? undefined,
    words,
  )
  const view = field.ownerDocument.defaultView ?? window
  // React takes a value for typed only when it did not set it by itself.
  const proto = (view as typeof window).HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, words)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const found = linksIn(await atRest(docOf), '[role="dialog"]')
  await press('button', 'common:close')
  return found.some((path) => path.endsWith(wayToDeletion.join('/')))
}

/** What no single surface shows: the core after a no, and the way to deletion. @throws NotThere */
export async function probe(show: Show): Promise<Probe> {
  const coreWhilePending = await loads(show, resolveScenario(scenarioNamed('new-version-pending')))
  const privacyLinks = linksIn(await atRest(docOf), 'main').map((path) =>
    path.slice(path.indexOf('account/')),
  )
  await show(`${privacy}/announcements`, null)
  await press('button', `${privacy}/announcements:no`)
  const coreAfterRefusal = await loads(show, null)

  await show('account', null)
  const name = await wordOf('menu:delete-account', 'en')
  let pressesToDeletion = 0
  let deletionFoundBySearch = false
  for (const slug of wayToDeletion) {
    await press('link', `menu:${slug}`)
    pressesToDeletion += 1
    if (slug === 'settings') deletionFoundBySearch = await isFoundBySearch(name)
  }
  const doc = await atRest(docOf)
  const main = await eventually(() => {
    const shown = docOf()?.querySelector('main')
    return shown?.querySelector('h1')?.textContent?.trim() === name ? shown : undefined
  }, name)
  const text = main.textContent ?? ''
  const danger = allOf(doc, 'button').filter((one) => one.name.toLowerCase().includes('delet'))
  return {
    coreWhilePending,
    coreAfterRefusal,
    privacyLinks,
    pressesToDeletion,
    deletionFoundBySearch,
    deletionOpensPlainly: !doc.querySelector('[role="dialog"], [role="alertdialog"]'),
    deletionSaysWhy: every(
      danger,
      ({ element }) =>
        element.getAttribute('aria-disabled') !== 'true' ||
        element.hasAttribute('aria-describedby'),
    ),
    offersDeactivation: /deactivat/i.test(text),
    asksForReason: main.querySelector('textarea, select') !== null,
    pressingWords: text.match(new RegExp(pressing, 'gi')) ?? [],
  }
}
