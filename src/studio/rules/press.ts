import { allOf, eventually, NotThere } from '../dom.ts'
import { control, docOf, isThere } from './hand.ts'
import { never } from './measure.ts'
import { dialogs, ticksIn } from './ticks.ts'

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
