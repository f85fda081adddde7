import type { Deps } from './deps.ts'

const offsetOf = (deps: Deps) => deps.store.document<{ ms: number }>('clock', 'offset')

/** The time the application lives in: the host's, moved forward by a demo or a test. */
export async function currentTime(deps: Deps): Promise<string> {
  if (!deps.demo) return deps.now()
  const offset = (await offsetOf(deps))?.body.ms ?? 0
  return new Date(Date.parse(deps.now()) + offset).toISOString()
}

/** Moves the virtual clock forward by `seconds`; resolves to the new time. */
export async function moveClock(deps: Deps, seconds: number): Promise<string> {
  const found = await offsetOf(deps)
  const body = { ms: (found?.body.ms ?? 0) + seconds * 1000 }
  const put = { kind: 'clock', id: 'offset', owner: '', dueAt: '', body }
  await deps.store.commit({ documents: [{ put, expectedRevision: found?.revision ?? 0 }] })
  return currentTime(deps)
}
