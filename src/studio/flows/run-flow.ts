import type { WholeScenario } from '../../contract/scenarios.ts'
import type { Flow } from '../../scenarios/flow.ts'
import { resolveScenario } from '../../scenarios/resolve.ts'
import { openStill } from '../open.ts'
import { changeDraft, chooseNamed, useStudio } from '../state.ts'
import { playStep } from './play.ts'

type Language = WholeScenario['language']

export const languageOf = ({ scenario }: Flow): Language => resolveScenario(scenario).language

/** Opens the scenario of a flow, with what its first step needs. @throws CallFailed */
export async function beginFlow(flow: Flow, language: Language, title: string): Promise<void> {
  const { scenario, device } = flow
  const [name = null, ...more] = scenario.extends ?? []
  const named = more.length === 0 && Object.keys(scenario).length === 1 ? name : null
  if (named && language === languageOf(flow)) chooseNamed(named)
  else changeDraft({ ...resolveScenario(scenario), language })
  useStudio.setState(({ devices }) => ({
    shots: [],
    shotsOf: { title, scenario: named },
    devices: devices.includes(device) ? devices : [device, ...devices],
  }))
  const { draft, devices } = useStudio.getState()
  await openStill(draft, devices)
}

/** Plays one step in the frame of whoever takes it. @throws NotThere */
export async function nextStep(
  { device, scenario, steps }: Flow,
  place: number,
  sayOf: (step: Flow['steps'][number]) => string,
): Promise<void> {
  const step = steps[place]
  const who = step?.by ?? resolveScenario(scenario).person
  const theirs = useStudio.getState().frames.filter((one) => one.who === who && !one.past)
  const frame = theirs.find((one) => one.device === device) ?? theirs[0]
  if (!step || !frame) return
  const shot = await playStep(frame, step, sayOf(step))
  useStudio.setState((state) => ({ shots: [...state.shots, shot] }))
}
