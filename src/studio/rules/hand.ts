import type { WholeScenario } from '../../contract/scenarios.ts'
import { allOf, atRest, eventually, fill, type Named, waitFor } from '../dom.ts'
import { documentOf } from '../flows/play.ts'
import { wordOf } from '../flows/words.ts'

/** The one window in which everything is measured. */
export const measuringFrame = 'measure'
export const docOf = documentOf(measuringFrame)

/** Puts somebody into the window (null keeps who is there) and opens a path; resolves when it shows. */
export type Show = (path: string, scenario: WholeScenario | null) => Promise<void>

/** Something a person does; names are `namespace:key`. */
export type Act = { press: Named } | { field: string; value: string }

const controls = () => {
  const doc = docOf()
  return doc ? [...allOf(doc, 'button'), ...allOf(doc, 'link')] : []
}
export const isThere = (name: string) => controls().some((one) => one.name === name)

/** A button or link by its name, or by what is written on it where the name says more. */
export const control = (name: string) =>
  eventually(
    () => controls().find((one) => one.name === name || one.element.textContent?.trim() === name),
    name,
  )

/** @returns what was pressed or filled in */
export async function act(one: Act): Promise<HTMLElement> {
  const { role, name } = 'field' in one ? { role: 'field' as const, name: one.field } : one.press
  const target = await waitFor(docOf, { role, name: await wordOf(name, 'en') })
  if ('field' in one) fill(target, one.value)
  else target.click()
  return target
}

export async function walk(way: readonly Act[] = []): Promise<HTMLElement[]> {
  const pressed: HTMLElement[] = []
  for (const one of way) pressed.push(await act(one))
  return pressed
}

/** Goes to another screen as a link would, without starting the app anew. */
export async function go(path: string): Promise<Document> {
  const doc = await atRest(docOf)
  const view = doc.defaultView ?? window
  const heading = doc.querySelector('main h1')
  const said = heading?.textContent
  const { href } = view.location
  // The address of the app ends where a menu path begins, after `#` on a host of static files.
  const root = href.slice(0, href.search(/\b(account|sign-in)(\/|\?|$)/))
  if (href === root + path) return doc
  view.history.pushState(null, '', root + path)
  view.dispatchEvent(new PopStateEvent('popstate', { state: null }))
  await eventually(() => {
    const now = docOf()?.querySelector('main h1')
    return now && (now !== heading || now.textContent !== said) ? now : undefined
  }, path)
  return atRest(docOf)
}
