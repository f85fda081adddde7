import { allOf, atRest, eventually } from '../dom.ts'
import { docOf, walk } from './hand.ts'
import { lookAt } from './look.ts'
import { type Choice, type Measured, measureSwitch } from './measure.ts'
import { isOn, pressUntil } from './press.ts'
import type { SurfaceResult } from './results.ts'
import type { Surface } from './surfaces.ts'
import { every, judge } from './verdict.ts'

/** Switches pressed on each screen; they are one component, and each press is a real one. */
const pressedPerScreen = 2

const sides = ['accept', 'refuse'] as const

const statesOf = (doc: Document) =>
  allOf(doc, 'switch').map(({ element, name }) => ({ name, on: isOn(element) }))
type States = ReturnType<typeof statesOf>

const isSame = (before: States, now: States, except: number) =>
  before.length === now.length &&
  before.every(
    ({ name, on }, place) =>
      place === except || (now[place]?.name === name && now[place].on === on),
  )

/** Presses switches there and back, each measured in the position in which it is pressed. */
export async function measureSwitches({ id, way, mayBeOn }: Surface): Promise<SurfaceResult> {
  const chosen = await walk(way)
  const doc = await eventually(() => {
    const now = docOf()
    return now && allOf(now, 'switch').length > 0 ? now : undefined
  }, id).then(() => atRest(docOf))
  const all = allOf(doc, 'switch')
  const before = statesOf(doc)
  const look = lookAt(
    doc,
    all.map(({ element }) => element),
    chosen,
  )
  const free = all.flatMap(({ element }, place) =>
    element.getAttribute('aria-disabled') === 'true' ? [] : [place],
  )
  const choices: Choice[] = []
  const stayed: boolean[] = []
  let { ticked } = look
  let fields = 0
  for (const place of free.slice(0, pressedPerScreen)) {
    const figures: Partial<Record<'accept' | 'refuse', Measured>> = {}
    const steps = { accept: 0, refuse: 0 }
    for (const wanted of before[place]?.on ? sides.toReversed() : sides) {
      const target = allOf(doc, 'switch')[place]
      if (!target) continue
      figures[wanted] = measureSwitch(target.element)
      const pressed = await pressUntil(place, wanted === 'accept')
      steps[wanted] = pressed.presses
      ticked = Math.max(ticked, pressed.ticked)
      if (wanted === 'refuse') fields = Math.max(fields, pressed.fields)
      // What it might have brought along would show a moment after it.
      stayed.push(isSame(before, statesOf(await atRest(docOf)), place))
    }
    const { accept, refuse } = figures
    // Both are one place on the screen, so neither can be below the fold alone.
    if (accept && refuse) choices.push({ accept, refuse, steps, fold: Number.POSITIVE_INFINITY })
  }
  return {
    id,
    kind: 'switches',
    ...judge(choices),
    choices: all.length,
    pressed: choices.length,
    onFromStart: mayBeOn ? 0 : before.filter(({ on }) => on).length,
    ...look,
    ticked,
    fields,
    acceptFirst: null,
    closingIsNoAnswer: null,
    askedAgain: null,
    remembered: null,
    othersStayed: every(stayed, (is) => is),
  }
}
