import type { WholeScenario } from '../../contract/scenarios.ts'
import { allOf, atRest, eventually } from '../dom.ts'
import { documentOf } from '../flows/play.ts'
import { never } from './measure.ts'

/** The one window in which everything is measured. */
export const measuringFrame = 'measure'
export const docOf = documentOf(measuringFrame)

/** Puts somebody into the window (null keeps who is there) and opens a path; resolves when it shows. */
export type Show = (path: string, scenario: WholeScenario | null) => Promise<void>

const mostPresses = 3
const dialogs = '[role="dialog"], [role="alertdialog"], dialog[open]'
const ticked = ['input:checked', '[role="checkbox"]', '[role="radio"]']

/** Boxes and radios that are ticked and could be changed, on the screen and in what opened over it. */
export function ticksIn(doc: Document, where = `main, ${dialogs}`): number {
  const found = [...doc.querySelectorAll(where)].flatMap((place) => [
    ...place.querySelectorAll<HTMLElement>(ticked.join()),
  ])
  const isTicked = (one: HTMLElement) =>
    one.matches('input:checked') || one.getAttribute('aria-checked') === 'true'
  const isLocked = (one: HTMLElement) =>
    one.matches(':disabled') || one.getAttribute('aria-disabled') === 'true'
  return [...new Set(found)].filter((one) => isTicked(one) && !isLocked(one)).length
}

const controls = () => {
  const doc = docOf()
  return doc ? [...allOf(doc, 'button'), ...allOf(doc, 'link')] : []
}
export const isThere = (name: string) => controls().some((one) => one.name === name)
export const control = (name: string) =>
  eventually(() => controls().find((one) => one.name === name)?.element, name)

/** What pressing took: how often, and what was ticked beforehand in whatever asked back. */
interface Pressed {
  presses: number
  ticked: number
}

/** Presses a button until it is answered and gone. */
export async function pressAway(name: string): Promise<Pressed> {
  let presses = 0
  let ticked = 0
  while (presses < mostPresses && isThere(name)) {
    presses += 1
    ;(await control(name)).click()
    ticked = Math.max(ticked, ticksIn(await atRest(docOf), dialogs))
  }
  return { presses: isThere(name) ? never : presses, ticked }
}

export const isOn = (element: Element) => element.getAttribute('aria-checked') === 'true'

/** Presses a switch, and whatever asks back, until the server's answer shows. */
export async function pressUntil(place: number, on: boolean): Promise<Pressed> {
  let ticked = 0
  for (let presses = 1; presses <= mostPresses; presses += 1) {
    const doc = await atRest(docOf)
    // What confirms stands last.
    const answers = [...(doc.querySelector(dialogs)?.querySelectorAll('button') ?? [])]
    const target = answers.at(-1) ?? allOf(doc, 'switch')[place]?.element
    target?.click()
    const after = await atRest(docOf)
    ticked = Math.max(ticked, ticksIn(after, dialogs))
    const now = allOf(after, 'switch')[place]?.element
    if (now && isOn(now) === on) return { presses, ticked }
  }
  return { presses: never, ticked }
}
