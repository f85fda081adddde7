import { parseScenario, resolveScenario } from '../../scenarios/resolve.ts'
import { atRest } from '../dom.ts'
import { wordOf } from '../flows/play.ts'
import { devices } from '../frames.ts'
import { control, docOf, isThere, pressAway, type Show, ticksIn } from './hand.ts'
import { measure } from './measure.ts'
import type { SurfaceResult } from './results.ts'
import type { Surface } from './surfaces.ts'
import { judge } from './verdict.ts'

/** Says no, looks whether it is asked again, starts over and says yes. @throws NotThere */
export async function measurePair(
  { id, path, scenario, asksAgainAt = path }: Surface,
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
  await show(asksAgainAt, null)
  await atRest(docOf)
  const remembered = !isThere(no)
  await show(path, resolveScenario(parseScenario(scenario)))
  await control(yes)
  const accepted = await pressAway(yes)
  const steps = { accept: accepted.presses, refuse: refused.presses }
  return {
    id,
    kind: 'pair',
    ...judge([{ ...figures, steps, fold: devices.phone.height }]),
    choices: 1,
    pressed: 1,
    onFromStart: 0,
    ticked: Math.max(ticked, accepted.ticked, refused.ticked),
    acceptFirst: Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING),
    remembered,
    othersStayed: null,
  }
}
