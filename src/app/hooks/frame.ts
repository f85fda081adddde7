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
