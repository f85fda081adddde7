import { addMs } from '../engine/time.ts'
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
  await change(deps, ({ ms, frozenAt, writes = 0 } = { ms: 0 }) => ({
    ms: ms + seconds * 1000,
    ...(hold && { held: true }),
    ...(frozenAt && {
      writes,
      frozenAt: addMs(frozenAt, seconds * 1000),
    }),
  }))
  return currentTime(deps)
}

/** From now on it is `at`, and time goes on from there or stands still. */
export async function setClockTo(deps: Deps, at: string, runs: boolean): Promise<void> {
  const ms = Date.parse(at) - Date.parse(deps.now())
  await change(deps, () => ({ ms, ...(!runs && { frozenAt: at }) }))
}

export async function holdClock(deps: Deps): Promise<void> {
  await change(deps, () => ({ ms: 0, held: true }))
}

/** Whether what is due has to wait. */
export async function isHeld(deps: Deps): Promise<boolean> {
  return deps.demo && (await find(deps))?.body.held === true
}

/** One more write at the moment at which time stands still; undefined where it runs. */
export async function countStillWrite(
  deps: Deps,
): Promise<{ at: string; writes: number } | undefined> {
  const before = await change(deps, (body) =>
    body?.frozenAt === undefined ? undefined : { ...body, writes: (body.writes ?? 0) + 1 },
  )
  return before?.frozenAt === undefined
    ? undefined
    : { at: before.frozenAt, writes: before.writes ?? 0 }
}

/** Changes it, however many do so at once; undefined leaves it. Resolves to what it was before. */
async function change(
  deps: Deps,
  to: (body: ClockBody | undefined) => ClockBody | undefined,
): Promise<ClockBody | undefined> {
  for (;;) {
    const found = await find(deps)
    const body = to(found?.body)
    if (!body) return found?.body
    const put = { kind: 'clock', id: 'offset', owner: '', dueAt: '', body }
    const write = { put, expectedRevision: found?.revision ?? 0 }
    if ((await deps.store.commit({ documents: [write] })) === 'committed') return found?.body
  }
}
