import { hydrate, type Query, type QueryClient } from '@tanstack/react-query'
import { isSignedOut } from '../../contract/problem.ts'
import type { Session } from '../../contract/schemas.ts'
import type { ReadingStore, ReadQuery } from './reading-store.ts'

/** Milliseconds that what was read stays: no longer than any session, which a host ends by itself. */
export const readableForInMs = 12 * 3_600_000
/** Milliseconds in which several answers become one write. */
const gatherInMs = 400

/** Proofs and codes, the work of staff, what others ask for, and samples of a demo. */
const neverKept = new Set([
  'simulated-messages',
  'desk',
  'third-party-client',
  'example-id',
  'sample-people',
  'sample-notices',
  'scenario-code',
  'subscription',
  'deletion-outcome',
])

interface Given {
  client: QueryClient
  store: ReadingStore
  now(): number
  schedule(work: () => void, ms: number): void
  /** Whether something lies on the device still, although its session is over. */
  remains(something: boolean): void
}

const ownerOf = ({ accountId, signedInAt }: Session) => `${accountId} ${signedInAt}`
/** The device's own answer, which says nothing of a host. */
export const isOfDevice = ({ meta }: { meta?: Query['meta'] }) => meta?.ofDevice === true
const isSession = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === 'session'

function asRead({ queryHash, queryKey, state }: Query): ReadQuery {
  const read = { ...state, error: null, isInvalidated: false, fetchMeta: null }
  return {
    queryHash,
    queryKey,
    dehydratedAt: state.dataUpdatedAt,
    state: { ...read, fetchStatus: 'idle', status: 'success', fetchFailureReason: null },
  }
}

/** Keeps on the device what the signed-in person reads, for that session only, and brings it back. */
export function createReading({ client, store, now, schedule, remains }: Given) {
  /** The session it keeps for; null while nobody is signed in. */
  let owner: string | null = null
  /** Whoever signed out is not kept for again, whatever is still on its way. */
  const ended = new Set<string>()
  let waiting = new Map<string, ReadQuery>()
  let last: Promise<unknown> = Promise.resolve()

  /** One after the other, so that wiping comes after what was written before it. */
  const inTurn = (work: () => Promise<unknown>): Promise<unknown> => {
    const done = last.then(work)
    // Where storage is blocked nothing is kept, and nothing is lost but that.
    last = done.catch(() => undefined)
    return done
  }
  const keep = (work: () => Promise<unknown>): void => void inTurn(work).catch(() => undefined)

  function flush(): void {
    const [of, queries] = [owner, [...waiting.values()]]
    waiting = new Map()
    if (of && queries.length > 0) keep(() => store.put(of, queries))
  }

  function note(query: Query): void {
    if (query.state.data === undefined || isOfDevice(query)) return
    if (neverKept.has(String(query.queryKey[0]))) return
    if (isSession(query)) {
      const next = ownerOf(query.state.data as Session)
      if (ended.has(next)) return
      if (next !== owner) {
        waiting = new Map()
        owner = next
        keep(() => store.claim(next))
      }
    }
    if (!owner) return
    waiting.set(query.queryHash, asRead(query))
    if (waiting.size === 1) schedule(flush, gatherInMs)
  }

  const isYoung = ({ state }: ReadQuery) => now() - state.dataUpdatedAt < readableForInMs

  /** Whoever comes next finds nothing, signed in or not. */
  async function wipeIfOld(): Promise<void> {
    const { queries } = await store.all()
    if (queries.length > 0 && !queries.some(isYoung)) await store.wipe()
  }

  /** Rejects where what was kept could not be wiped. */
  function forget(): Promise<unknown> {
    if (owner) ended.add(owner)
    owner = null
    waiting = new Map()
    return inTurn(() => store.wipe())
  }

  /** With its session, and never in the way of its end: what could not be wiped is said. */
  const end = (): Promise<void> =>
    forget().then(
      () => remains(false),
      () => remains(true),
    )

  return {
    /** Call what comes back to stop. */
    start(): () => void {
      const cache = client.getQueryCache()
      const all = cache.getAll()
      for (const query of [...all.filter(isSession), ...all]) note(query)
      if (!owner) keep(wipeIfOld)
      return cache.subscribe((event) => {
        if (event.type !== 'updated') return
        if (event.action.type === 'success') note(event.query)
        if (event.action.type === 'error' && isSession(event.query)) {
          // Ended from another device, or over: what it read is not for whoever comes next.
          if (isSignedOut(event.action.error)) void end()
        }
      })
    },
    forget,
    end,
    /** Resolves when all that was handed to the device is written. */
    written: () => last,
    /**
     * Puts what was read where nothing newer is. Gives the moment the oldest of it was read, or null
     * where there is nothing of this session.
     */
    async restore(): Promise<string | null> {
      const { owner: of, queries } = await store
        .all()
        .catch(() => ({ owner: undefined, queries: [] as const }))
      const here = client.getQueryData<Session>(['session'])
      if (!of || ended.has(of) || (here && ownerOf(here) !== of)) return null
      const young = queries.filter(isYoung)
      if (!young.some(isSession)) {
        keep(wipeIfOld)
        return null
      }
      owner = of
      hydrate(client, { queries: [...young], mutations: [] })
      return new Date(Math.min(...young.map(({ state }) => state.dataUpdatedAt))).toISOString()
    },
  }
}
