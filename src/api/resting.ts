import { addMs } from '../engine/time.ts'
import type { Document, Store } from '../stores/port.ts'

interface Rest {
  /** How often it has failed in this process. */
  failures: number
  from: string
  until: string
}

const firstInMs = 1_000
const longestInMs = 3_600_000
/** Jobs a look finds at most, those that rest included. */
const most = 1_000

const restsOf = new WeakMap<Store, Map<string, Rest>>()

function restsIn(store: Store): Map<string, Rest> {
  const rests = restsOf.get(store) ?? new Map<string, Rest>()
  restsOf.set(store, rests)
  return rests
}

/** One that was written anew since is another job. */
const nameOf = ({ kind, id, revision }: Document) => `${kind}~${id}~${revision}`

/**
 * Notes that a job failed: it rests, each time longer, and is looked past meanwhile. Nothing of it
 * is stored: what a job's document says is not for a failure to change. Resolves to how often it has failed.
 */
export function rest(store: Store, job: Document, now: string): number {
  const rests = restsIn(store)
  const failures = (rests.get(nameOf(job))?.failures ?? 0) + 1
  const pause = Math.min(firstInMs * 4 ** (failures - 1), longestInMs)
  rests.set(nameOf(job), { failures, from: now, until: addMs(now, pause) })
  return failures
}

/** What is due of a kind, past all that rests. */
export async function dueJobs<Body>(
  store: Store,
  kind: string,
  { now, limit }: { now: string; limit: number },
): Promise<readonly Document<Body>[]> {
  const rests = restsIn(store)
  // A demo's clock may have been put back since.
  const isResting = ({ from, until }: Rest) => from <= now && now < until
  const resting = [...rests].filter(([name, one]) => name.startsWith(`${kind}~`) && isResting(one))
  const names = new Set(resting.map(([name]) => name))
  const query = { dueBy: now, limit: Math.min(limit + names.size, most) }
  const jobs = await store.documents<Body>(kind, query)
  return jobs.filter((job) => !names.has(nameOf(job))).slice(0, limit)
}
