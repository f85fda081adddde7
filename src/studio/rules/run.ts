import type { WholeScenario } from '../../contract/scenarios.ts'
import { parseScenario, resolveScenario, scenarioNamed } from '../../scenarios/resolve.ts'
import { allOf, atRest, eventually, waitFor } from '../dom.ts'
import { documentOf, wordOf } from '../flows/play.ts'
import { devices } from '../frames.ts'
import { type Choice, type Cost, costsOf, type Measured, measure } from './measure.ts'
import { type Surface, surfaces } from './surfaces.ts'

export interface SurfaceResult {
  id: string
  kind: 'pair' | 'switches'
  accept: Measured
  refuse: Measured
  steps: Choice['steps']
  costs: readonly Cost[]
  /** How many choices of the screen were looked at, and how many of them pressed. */
  choices: number
  pressed: number
  /** Choices that were on, and boxes that were ticked, before anybody pressed anything. */
  onFromStart: number
  ticked: number
  acceptFirst?: boolean
  /** After a no and a reload, it is not asked again. */
  remembered?: boolean
  othersStayed?: boolean
}

/** What is looked at once, outside of the surfaces. */
export interface Probe {
  coreAfterRefusal: boolean
  coreWhilePending: boolean
  deletionOpensPlainly: boolean
  deletionSaysWhy: boolean
  offersDeactivation: boolean
  asksForReason: boolean
  pressingWords: readonly string[]
}

/** The one window in which everything is measured. */
export const measuringFrame = 'measure'
const docOf = documentOf(measuringFrame)
/** Switches pressed on each screen; they are one component, and each press is a real one. */
const pressedPerScreen = 2
const core = ['account', 'account/wishlist', 'account/my-orders', 'account/settings/privacy']

/** Puts somebody into the window (null keeps who is there) and opens a path; resolves when it shows. */
export type Show = (path: string, scenario: WholeScenario | null) => Promise<void>

/** Measures every surface, one after the other; `tell` hears of each as it is done. */
export async function measureAll(
  show: Show,
  tell: (result: SurfaceResult) => void,
): Promise<Probe> {
  for (const surface of surfaces) {
    await show(surface.path, resolveScenario(parseScenario(surface.scenario)))
    tell(await (surface.pair ? measurePair(surface, surface.pair, show) : measureSwitches(surface)))
  }
  return probe(show)
}

const ticksIn = (doc: Document) =>
  [...doc.querySelectorAll<HTMLInputElement>('main input:checked')].filter(
    ({ disabled, type }) => !disabled && type === 'checkbox',
  ).length

async function measurePair(
  { id, path, scenario }: Surface,
  pair: NonNullable<Surface['pair']>,
  show: Show,
): Promise<SurfaceResult> {
  const [yes, no] = await Promise.all([wordOf(pair.accept, 'en'), wordOf(pair.refuse, 'en')])
  const doc = await atRest(docOf)
  const [accept, refuse] = await Promise.all([control(yes), control(no)])
  const order = accept.compareDocumentPosition(refuse)
  const figures = { accept: measure(accept), refuse: measure(refuse) }
  const ticked = ticksIn(doc)
  const refused = await pressAway(no)
  await show(path, null)
  await atRest(docOf)
  // Leaving without letting a service in is no answer to remember: it asks when it needs to.
  const remembered = path.startsWith('sign-in') ? {} : { remembered: !isThere(no) }
  await show(path, resolveScenario(parseScenario(scenario)))
  await control(yes)
  const steps = { accept: await pressAway(yes), refuse: refused }
  return {
    id,
    kind: 'pair',
    ...figures,
    steps,
    costs: costsOf({ ...figures, steps, fold: devices.phone.height }),
    choices: 1,
    pressed: 1,
    onFromStart: 0,
    ticked,
    acceptFirst: Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING),
    ...remembered,
  }
}

const controls = () => {
  const doc = docOf()
  return doc ? [...allOf(doc, 'button'), ...allOf(doc, 'link')] : []
}
const isThere = (name: string) => controls().some((one) => one.name === name)
const control = (name: string) =>
  eventually(() => controls().find((one) => one.name === name)?.element, name)

/** Presses a button until it is answered and gone; the number of presses. */
async function pressAway(name: string): Promise<number> {
  let presses = 0
  while (presses < mostPresses && isThere(name)) {
    presses += 1
    ;(await control(name)).click()
    await atRest(docOf)
  }
  return isThere(name) ? never : presses
}

const mostPresses = 3
/** More than any limit: it could not be done at all. */
const never = 99

const isOn = (element: Element) => element.getAttribute('aria-checked') === 'true'
const statesOf = (doc: Document) =>
  new Map(
    allOf(doc, 'switch').map(({ element, name }, index) => [`${index} ${name}`, isOn(element)]),
  )

async function measureSwitches({ id }: Surface): Promise<SurfaceResult> {
  const doc = await atRest(docOf)
  const all = allOf(doc, 'switch')
  const free = all.filter(({ element }) => element.getAttribute('aria-disabled') !== 'true')
  const first = all[0]
  if (!first) throw new Error(id)
  const before = statesOf(doc)
  const ticked = ticksIn(doc)
  const figure = measure(first.element)
  const steps = { accept: 1, refuse: 1 }
  let othersStayed = true
  for (const { name, element } of free
    .filter((one) => !isOn(one.element))
    .slice(0, pressedPerScreen)) {
    const place = all.findIndex((one) => one.element === element)
    const mine = `${place} ${name}`
    for (const wanted of ['accept', 'refuse'] as const) {
      steps[wanted] = Math.max(steps[wanted], await pressUntil(place, wanted === 'accept'))
      const now = statesOf(await atRest(docOf))
      for (const [key, on] of now) if (key !== mine && before.get(key) !== on) othersStayed = false
    }
  }
  const figures = { accept: figure, refuse: figure }
  return {
    id,
    kind: 'switches',
    ...figures,
    steps,
    costs: costsOf({ ...figures, steps, fold: Number.POSITIVE_INFINITY }),
    choices: all.length,
    pressed: Math.min(pressedPerScreen, free.length),
    onFromStart: all.filter(({ element }) => isOn(element)).length,
    ticked,
    othersStayed,
  }
}

/** Presses a switch, and whatever asks back, until the server's answer shows; the number of presses. */
async function pressUntil(place: number, on: boolean): Promise<number> {
  for (let presses = 1; presses <= mostPresses; presses += 1) {
    const doc = await atRest(docOf)
    const asks = doc.querySelector<HTMLElement>(
      '[role="alertdialog"] button, [role="dialog"] button',
    )
    const target = asks ?? allOf(doc, 'switch')[place]?.element
    target?.click()
    const after = await atRest(docOf)
    const now = allOf(after, 'switch')[place]?.element
    if (now && isOn(now) === on) return presses
  }
  return never
}

const pressing =
  /miss you|sorry to see|sad to|don.t go|are you sure you want to lose|last chance|hurry|special offer|% off|stay with us/i

async function probe(show: Show): Promise<Probe> {
  const loads = async (scenario: WholeScenario | null) => {
    for (const [index, path] of core.entries()) {
      await show(path, index === 0 ? scenario : null)
      const doc = await atRest(docOf)
      if (!doc.querySelector('main h1') || doc.querySelector('main [role="alert"]:not(:empty)'))
        return false
    }
    return true
  }
  const coreWhilePending = await loads(resolveScenario(scenarioNamed('new-version-pending')))
  await show('account/settings/privacy/announcements', null)
  const no = await wordOf('account/settings/privacy/announcements:no', 'en')
  ;(await waitFor(docOf, 'button', no)).click()
  await atRest(docOf)
  const coreAfterRefusal = await loads(null)
  await show('account/settings/account-and-security/delete-account', null)
  const doc = await atRest(docOf)
  const text = doc.querySelector('main')?.textContent ?? ''
  const name = await wordOf('menu:delete-account', 'en')
  const danger = allOf(doc, 'button').filter((one) => one.name.toLowerCase().includes('delet'))
  return {
    coreWhilePending,
    coreAfterRefusal,
    deletionOpensPlainly:
      !doc.querySelector('[role="dialog"], [role="alertdialog"]') && text.includes(name),
    deletionSaysWhy:
      danger.length > 0 &&
      danger.every(
        ({ element }) =>
          element.getAttribute('aria-disabled') !== 'true' ||
          element.hasAttribute('aria-describedby'),
      ),
    offersDeactivation: /deactivat/i.test(text),
    asksForReason: doc.querySelector('main textarea, main select') !== null,
    pressingWords: text.match(new RegExp(pressing, 'gi')) ?? [],
  }
}
