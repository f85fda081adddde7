import { addMs } from '../engine/time.ts'
import type { Document } from '../stores/port.ts'
import type { Deps } from './deps.ts'

interface ClockBody {
  /** Milliseconds ahead of the host's own clock. */
  ms: number
  /** The moment at which time stands still. */
  frozenAt?: string
  /** Writes since it stands still. */
  writes?: number
  /** Nothing falls due for now: a scenario is being put in place, or a test wants it so. */
  held?: true
}

const find = (deps: Deps) => deps.store.document<ClockBody>('clock', 'offset')

/** The time the application lives in: the host's, moved by a demo or a test, or standing still. */
export async function currentTime(deps: Deps): Promise<string> {
  if (!deps.demo) return deps.now()
  return timeOf(deps, (await find(deps))?.body)
}

function timeOf(deps: Deps, { ms = 0, frozenAt }: Partial<ClockBody> = {}): string {
  return frozenAt ?? addMs(deps.now(), ms)
}

/** Moves the virtual clock forward by `seconds`, and holds what is due or lets it go on; resolves to the new time. */
export async function moveClock(deps: Deps, seconds: number, hold = false): Promise<string> {
  const found = await find(deps)
  const { ms = 0, frozenAt, writes = 0 } = found?.body ?? {}
  await write(deps, found, {
    ms: ms + seconds * 1000,
    ...(hold && { held: true }),
    ...(frozenAt && {
      writes,
      frozenAt: addMs(frozenAt, seconds * 1000),
    }),
  })
  return currentTime(deps)
}

/** From now on it is `at`, and time goes on from there or stands still. */
export async function setClockTo(deps: Deps, at: string, runs: boolean): Promise<void> {
  const ms = Date.parse(at) - Date.parse(deps.now())
  await write(deps, await find(deps), { ms, ...(!runs && { frozenAt: at }) })
}

export async function holdClock(deps: Deps): Promise<void> {
  await write(deps, await find(deps), { ms: 0, held: true })
}

/** Whether what is due has to wait. */
export async function isHeld(deps: Deps): Promise<boolean> {
  return deps.demo && (await find(deps))?.body.held === true
}

/** One more write at the moment at which time stands still; undefined where it runs. */
export async function countStillWrite(
  deps: Deps,
): Promise<{ at: string; writes: number } | undefined> {
  for (;;) {
    const found = await find(deps)
    const { frozenAt: at, writes = 0 } = found?.body ?? {}
    if (!found || at === undefined) return undefined
    const done = await write(deps, found, { ...found.body, writes: writes + 1 })
    if (done === 'committed') return { at, writes }
  }
}

function write(deps: Deps, found: Document | undefined, body: ClockBody) {
  const put = { kind: 'clock', id: 'offset', owner: '', dueAt: '', body }
  return deps.store.commit({ documents: [{ put, expectedRevision: found?.revision ?? 0 }] })
}
