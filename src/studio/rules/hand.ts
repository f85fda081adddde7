import type { WholeScenario } from '../../contract/scenarios.ts'
import { allOf, atRest, eventually, fill, NotThere, waitFor } from '../dom.ts'
import type { Target } from '../flows/flows.ts'
import { documentOf, wordOf } from '../flows/play.ts'
import { never } from './measure.ts'

/** The one window in which everything is measured. */
export const measuringFrame = 'measure'
export const docOf = documentOf(measuringFrame)

/** Puts somebody into the window (null keeps who is there) and opens a path; resolves when it shows. */
export type Show = (path: string, scenario: WholeScenario | null) => Promise<void>

/** Something a person does; names are `namespace:key`. */
export type Act = { press: Target } | { field: string; value: string }

const dialogs = '[role="dialog"], [role="alertdialog"], dialog[open]'
const ticked = ['input:checked', '[role="checkbox"]', '[role="radio"]']

/** Boxes and radios that are ticked and could be changed, on the screen and in what opened over it. */
export function ticksIn(
  doc: Document,
  where = `main, ${dialogs}`,
  /** What was chosen on the way, such as which list to look at. */
  chosen: readonly Element[] = [],
): number {
  const found = [...doc.querySelectorAll(where)].flatMap((place) => [
    ...place.querySelectorAll<HTMLElement>(ticked.join()),
  ])
  const isTicked = (one: HTMLElement) =>
    one.matches('input:checked') || one.getAttribute('aria-checked') === 'true'
  const isLocked = (one: HTMLElement) =>
    one.matches(':disabled') || one.getAttribute('aria-disabled') === 'true'
  return [...new Set(found)].filter(
    (one) => isTicked(one) && !isLocked(one) && !chosen.includes(one),
  ).length
}

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
  const target = await waitFor(docOf, role, await wordOf(name, 'en'))
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

const dialogIn = (doc: Document) => doc.querySelector(dialogs)

/** What pressing took: how often, what was ticked beforehand in whatever asked back, and what had to be typed. */
interface Pressed {
  presses: number
  ticked: number
  fields: number
}

/**
 * Presses, answers the one question it may lead to by the name of the answer, and waits for the
 * outcome. A question nobody named an answer for is not guessed at. @throws NotThere
 */
async function press(
  target: HTMLElement,
  isDone: () => boolean,
  confirm: string | undefined,
): Promise<Pressed> {
  const before = docOf()
  const place = before?.location.href
  const fieldsBefore = before ? allOf(before, 'field').length : 0
  const fields = () => {
    const doc = docOf()
    return doc && doc.location.href === place ? allOf(doc, 'field').length - fieldsBefore : 0
  }
  const outcome = () => {
    const doc = docOf()
    if (!doc) return undefined
    if (dialogIn(doc)) return 'asked' as const
    if (isDone()) return 'done' as const
    return fields() > 0 ? ('typing' as const) : undefined
  }
  target.click()
  const first = await eventually(outcome, 'an outcome').catch(giveUp)
  if (first !== 'asked') {
    return { presses: first === 'done' ? 1 : never, ticked: 0, fields: Math.max(0, fields()) }
  }
  const asked = dialogIn(docOf() as Document)
  const ticked = ticksIn(docOf() as Document, dialogs)
  const answer = allOf(docOf() as Document, 'button').find(
    ({ element, name }) => asked?.contains(element) && name === confirm,
  )
  if (!answer) throw new NotThere(confirm ?? asked?.querySelector('h1, h2')?.textContent ?? 'yes')
  answer.element.click()
  const last = await eventually(
    () => (outcome() === 'asked' ? undefined : outcome()),
    'an outcome',
  ).catch(giveUp)
  return { presses: last === 'done' ? 2 : never, ticked, fields: Math.max(0, fields()) }
}

const giveUp = () => undefined

/** Presses a button until it is answered and gone; `confirm` is the answer where it asks back. */
export async function pressAway(name: string, confirm?: string): Promise<Pressed> {
  const target = await control(name)
  return press(target.element, () => !isThere(target.name), confirm)
}

export const isOn = (element: Element) => element.getAttribute('aria-checked') === 'true'

/** Presses a switch, and waits for the server's answer to show on it. */
export async function pressUntil(place: number, on: boolean, confirm?: string): Promise<Pressed> {
  const at = () => {
    const doc = docOf()
    return doc && allOf(doc, 'switch')[place]?.element
  }
  const target = await eventually(at, 'switch')
  const isDone = () => {
    const now = at()
    return now !== undefined && isOn(now) === on && now.getAttribute('aria-busy') !== 'true'
  }
  return press(target, isDone, confirm)
}
