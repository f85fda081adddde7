import { create } from 'zustand'
import type { SeenCall } from '../app/hooks/frame.ts'
import type { LoggedEvent, Who, WholeScenario } from '../contract/scenarios.ts'
import type { Flow } from '../scenarios/flow.ts'
import { resolveScenario, scenarioNamed } from '../scenarios/resolve.ts'
import type { HeardStep } from './flows/record.ts'
import type { Device, Frame } from './frames.ts'

/** One step of a flow as it looked, for the storyboard. */
export interface Shot {
  /** A picture as a data URL of SVG. */
  picture: string
  width: number
  height: number
  words: string
  /** The logs of everybody after it. */
  logs: Studio['logs']
  /** Ids of the events it caused. */
  events: readonly string[]
}

interface Log {
  /** The same for the same log, to the bit. */
  hash: string
  events: readonly LoggedEvent[]
}

interface Studio {
  /** What is being put together; the host is in it once it was opened. */
  draft: WholeScenario
  /** The named scenario the draft is, or null since it was changed. */
  name: string | null
  devices: readonly Device[]
  /** Size of the frames, 1 for as large as life; null for what fits side by side. */
  zoom: number | null
  opened: {
    scenario: WholeScenario
    hash: string
    /** Counts up: frames of an earlier opening are gone. */
    round: number
    accounts: readonly { who: Who; accountId: string }[]
  } | null
  frames: readonly Frame[]
  /** Newest first. */
  calls: readonly SeenCall[]
  logs: Readonly<Partial<Record<Who, Log>>>
  /** What was done since recording began; null where nothing is recorded. */
  recording: readonly HeardStep[] | null
  /** The flow that was recorded, or opened from a link or a file. */
  flow: Flow | null
  shots: readonly Shot[]
  /** The flow the shots are of; its scenario where it has a name. */
  shotsOf: { title: string; scenario: string | null }
}

export const firstScenario = 'everyday'

export const useStudio = create<Studio>()(() => ({
  draft: resolveScenario(scenarioNamed(firstScenario)),
  name: firstScenario,
  devices: ['phone', 'tablet', 'desktop'],
  zoom: null,
  opened: null,
  frames: [],
  calls: [],
  logs: {},
  recording: null,
  flow: null,
  shots: [],
  shotsOf: { title: '', scenario: null },
}))

export function chooseNamed(name: string): void {
  useStudio.setState({ name, draft: resolveScenario(scenarioNamed(name)) })
}

export function changeDraft(change: Partial<WholeScenario>): void {
  useStudio.setState(({ draft }) => ({ name: null, draft: { ...draft, ...change } }))
}
