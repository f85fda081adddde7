import { call } from '../app/client.ts'
import type { SeenCall } from '../app/hooks/frame.ts'
import { scenarioOperations, type Who, type WholeScenario } from '../contract/scenarios.ts'
import { callIn, type Device, dressFrame, type Frame, tellFrame } from './frames.ts'
import { useStudio } from './state.ts'

/** Calls kept for looking at. */
const mostCalls = 60

type Staff = Extract<Who, `staff-${string}`>

const isPerson = (who: Who): who is Exclude<Who, 'guest' | Staff> =>
  who !== 'guest' && !who.startsWith('staff-')

/** The person on every chosen device, and those beside them on one each. */
export function framesOf(scenario: WholeScenario, devices: readonly Device[]): Frame[] {
  const others = scenario.beside.map((who): Frame => {
    const device = who.startsWith('staff-') ? 'tablet' : 'phone'
    return { id: `beside-${who}`, who, device }
  })
  return [
    ...devices.map((device): Frame => ({ id: device, who: scenario.person, device })),
    ...others,
  ]
}

/** Puts the host into the draft and everybody into their frames. @throws CallFailed */
export const openDraft = (): Promise<void> => {
  const { draft, devices } = useStudio.getState()
  return open(draft, devices)
}

/** Opens it with time standing still, so that the same acts give the same log. @throws CallFailed */
export const openStill = (scenario: WholeScenario, devices: readonly Device[]): Promise<void> =>
  open({ ...scenario, clock: { ...scenario.clock, runs: false } }, devices)

async function open(scenario: WholeScenario, devices: readonly Device[]): Promise<void> {
  const { opened } = useStudio.getState()
  // The old frames go first: what they still send must not reach the new state.
  useStudio.setState({ frames: [], calls: [], logs: {} })
  const { hash, accounts } = await call(scenarioOperations.applyScenario, { body: { scenario } })
  const frames = framesOf(scenario, devices)
  for (const frame of frames) await enter(frame, scenario)
  useStudio.setState({
    frames,
    opened: { scenario, hash, accounts, round: (opened?.round ?? 0) + 1 },
  })
  await readLogs()
}

/** Lets a frame's person in. @throws CallFailed */
async function enter({ id, who }: Frame, scenario: WholeScenario): Promise<void> {
  await dressFrame(id, scenario)
  if (who !== 'guest') await callIn(id)(scenarioOperations.openSampleSession, { body: { who } })
}

/** Puts the host into a scenario with nobody but its person, in one frame. @throws CallFailed */
export async function enterAlone(id: string, scenario: WholeScenario): Promise<void> {
  useStudio.setState({ opened: null, frames: [], calls: [], logs: {}, shots: [] })
  await call(scenarioOperations.applyScenario, { body: { scenario } })
  await enter({ id, who: scenario.person, device: 'phone' }, scenario)
}

export async function chooseDevices(devices: readonly Device[]): Promise<void> {
  const { opened, frames } = useStudio.getState()
  useStudio.setState({ devices })
  if (!opened) return
  const wanted = framesOf(opened.scenario, devices)
  for (const frame of wanted) {
    if (!frames.some(({ id }) => id === frame.id)) await enter(frame, opened.scenario)
  }
  useStudio.setState({ frames: wanted })
}

/** A frame that shows a person as they were after an event; null takes it away again. */
export async function showPast(who: Who, accountId: string, place: number | null): Promise<void> {
  const { opened, frames } = useStudio.getState()
  const others = frames.filter(({ past }) => !past)
  if (!opened || place === null) return useStudio.setState({ frames: others })
  const frame: Frame = { id: 'past', who, device: 'phone', past: { accountId, place } }
  await enter(frame, opened.scenario)
  useStudio.setState({ frames: [frame, ...others] })
}

export async function readLogs(): Promise<void> {
  const { opened } = useStudio.getState()
  const people = (opened?.accounts ?? []).map(({ who }) => who).filter(isPerson)
  const logs = await Promise.all(
    people.map(async (who) => {
      const { hash, events } = await call(scenarioOperations.readLog, { params: { who } })
      return [who, { hash, events }] as const
    }),
  )
  useStudio.setState({ logs: Object.fromEntries(logs) })
}

/** Notes what the frames do, and lets the others know where something changed. Call to stop. */
export function watchFrames(): () => void {
  const onMessage = ({ data, origin }: MessageEvent<SeenCall>) => {
    if (origin !== location.origin || data?.type !== 'studio-call') return
    useStudio.setState(({ calls }) => ({ calls: [data, ...calls].slice(0, mostCalls) }))
    if (data.method === 'GET' || data.status >= 400) return
    for (const { id } of useStudio.getState().frames) if (id !== data.frame) tellFrame(id)
    void readLogs().catch(() => undefined)
  }
  addEventListener('message', onMessage)
  return () => removeEventListener('message', onMessage)
}
