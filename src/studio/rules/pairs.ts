import { parseScenario, resolveScenario } from '../../scenarios/resolve.ts'
import { atRest } from '../dom.ts'
import { wordOf } from '../flows/words.ts'
import { devices } from '../frames.ts'
import { control, docOf, go, isThere, type Show, walk } from './hand.ts'
import { lookAt } from './look.ts'
import { measure } from './measure.ts'
import { pressAway } from './press.ts'
import type { SurfaceResult } from './results.ts'
import type { Pair, Surface } from './surfaces.ts'
import { judge } from './verdict.ts'

/** Where a person goes on after a no: nothing may ask again there. */
const onwards = ['account', 'account/settings/privacy']

/** What closes things that should not be closed by accident. */
function closeWhatCloses(doc: Document): void {
  const key = { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }
  for (const place of [doc.activeElement ?? doc.body, doc.body]) {
    place.dispatchEvent(new KeyboardEvent('keydown', key))
  }
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    doc.body.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
  }
}

async function isAskedOnTheWay(name: string, isGuest: boolean): Promise<boolean> {
  for (const path of isGuest ? [] : onwards) {
    const doc = await go(path)
    if (isThere(name) || doc.querySelector('[role="dialog"], [role="alertdialog"]')) return true
  }
  return false
}

/** Closes it, says no, goes about, starts anew, and says yes from the same beginning. @throws NotThere */
export async function measurePair(
  { id, path, scenario, way }: Surface,
  { accept, refuse, withYes = [], asksAgainAt, wayBack = way }: Pair,
  show: Show,
): Promise<SurfaceResult> {
  const wanted = resolveScenario(parseScenario(scenario))
  const [yes, no] = await Promise.all([wordOf(accept, 'en'), wordOf(refuse, 'en')])
  const chosen = await walk(way)
  const [accepting, refusing] = await Promise.all([control(yes), control(no)])
  const order = accepting.element.compareDocumentPosition(refusing.element)
  const figures = { accept: measure(accepting.element), refuse: measure(refusing.element) }
  const doc = await atRest(docOf)
  const look = lookAt(doc, [accepting.element], chosen)

  closeWhatCloses(doc)
  await atRest(docOf)
  await show(path, null)
  await walk(wayBack)
  const closingIsNoAnswer = await control(refusing.name).then(
    () => isThere(accepting.name),
    () => false,
  )

  const refused = await pressAway(refusing.name)
  const askedAgain = await isAskedOnTheWay(refusing.name, wanted.person === 'guest')
  await show(asksAgainAt ?? path, null)
  if (!asksAgainAt) await walk(wayBack)
  await atRest(docOf)
  const remembered = !isThere(refusing.name)

  await show(path, wanted)
  await walk([...(way ?? []), ...withYes])
  const accepted = await pressAway(yes)
  const steps = { accept: accepted.presses + withYes.length, refuse: refused.presses }
  return {
    id,
    kind: 'pair',
    ...judge([{ ...figures, steps, fold: devices.phone.height }]),
    choices: 1,
    pressed: 1,
    onFromStart: 0,
    ...look,
    ticked: Math.max(look.ticked, accepted.ticked, refused.ticked),
    fields: refused.fields,
    acceptFirst: Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING),
    closingIsNoAnswer,
    askedAgain,
    remembered,
    othersStayed: null,
  }
}
