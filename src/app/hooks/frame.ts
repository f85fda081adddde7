/** What a window is told by its name when the studio opens it, or a scenario of its own. */
interface FrameName {
  /** '' outside of the studio. */
  frame: string
  /** `accountId:place`: the account is shown as it was after that event, for looking only. */
  past?: string
  /** The browser is meant to ask not to be tracked. */
  optOut?: boolean
}

const mark = 'studio'

/** A name survives a reload and is not shared with other frames, unlike everything in storage. */
export const nameOfFrame = (frame: FrameName): string => mark + JSON.stringify(frame)

function read(): FrameName {
  const name = typeof window === 'undefined' ? '' : window.name
  if (import.meta.env.MODE === 'production' || !name.startsWith(mark)) return { frame: '' }
  try {
    return JSON.parse(name.slice(mark.length)) as FrameName
  } catch {
    return { frame: '' }
  }
}

export const thisFrame = read()

/** Frames side by side are people of their own: what one keeps on the device has its name on it. */
export function onDevice(name: string, { frame } = thisFrame): string {
  return frame ? `${name}@${frame}` : name
}

/** Where the tabs of one browser, and the studio, tell that something changed. */
export const channelName = 'privacy-centre'

/** The database of what waits to be sent; a frame has one of its own. */
export const outboxDatabase = 'privacy-centre-outbox'

/** The database of what was read last, for when no host answers. */
export const readingDatabase = 'privacy-centre-reading'

/** One call of a frame and its answer, as the studio shows it. */
export interface SeenCall {
  type: 'studio-call'
  id: string
  frame: string
  method: string
  /** With its query, below the base of the API. */
  path: string
  /** 0 where no answer came. */
  status: number
  /** Milliseconds. */
  took: number
  request: string | null
  /** Absent for files. */
  response: string | null
  /** Ids of the events it caused. */
  events: readonly string[]
}
