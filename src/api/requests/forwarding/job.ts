import type { RequestChange } from '../../../engine/requests/change.ts'
import type { RequestEntry } from '../../../engine/slices/requests.ts'
import type { AccountState } from '../../../engine/state.ts'
import { addMs } from '../../../engine/time.ts'
import type { Document, DocumentWrite } from '../../../stores/port.ts'
import { systemContext } from '../../call.ts'
import type { Deps } from '../../deps.ts'
import { executeOnRequest } from '../cases.ts'

/** What the worker remembers of a request that others handle. */
export interface ForwardingBody {
  requestId: string
  /** Empty until they have answered. */
  theirId: string
  /** Tries in a row that failed. */
  failures: number
}

export const forwardingKind = 'request-forwarding'

/** One look of the worker at one request. */
export interface Forwarding {
  deps: Deps
  job: Document<ForwardingBody>
  state: AccountState
  entry: RequestEntry
  now: string
}

/** Milliseconds between two looks at what has become of it. */
const pauseInMs = 60_000

/**
 * Has the worker look at a request that just changed: one that was received may go to others, and
 * one taken back has to be taken back there too. Written with the change itself.
 */
export async function forwardingFor(
  deps: Deps,
  accountId: string,
  { id, status }: RequestEntry,
  now: string,
): Promise<DocumentWrite[]> {
  if (!deps.backend) return []
  const found = await deps.store.document<ForwardingBody>(forwardingKind, id)
  if (!found && status !== 'received') return []
  const body = found?.body ?? { requestId: id, theirId: '', failures: 0 }
  const put = { kind: forwardingKind, id, owner: accountId, dueAt: now, body }
  return [{ put, expectedRevision: found?.revision ?? 0 }]
}

const attempts = 12

/**
 * Notes by itself what they call a request, whatever became of ours meanwhile: without it what they
 * hold could never be followed or taken back.
 */
export async function noteTheirId(
  { deps: { store }, job }: Forwarding,
  theirId: string,
): Promise<void> {
  for (let tries = 0; tries < attempts; tries += 1) {
    const found = await store.document<ForwardingBody>(job.kind, job.id)
    if (!found) return
    const put = { ...found, body: { ...found.body, theirId } }
    const documents = [{ put, expectedRevision: found.revision }]
    if ((await store.commit({ documents })) === 'committed') return
  }
  throw new Error('What they call a request could not be noted.')
}

/** What a look led to. */
interface Outcome {
  changes: readonly RequestChange[]
  body: ForwardingBody
  documents?: readonly DocumentWrite[]
}

/** Applies changes one after the other; the last goes with what the worker has to remember. */
export async function commit(
  { deps, job, state, entry, now }: Forwarding,
  { changes, body, documents = [] }: Outcome,
): Promise<void> {
  const context = systemContext(deps, now, job.owner)
  const put = { ...job, dueAt: addMs(now, pauseInMs), body }
  const extra: DocumentWrite[] = [{ put, expectedRevision: job.revision }, ...documents]
  if (changes.length === 0) {
    await deps.store.commit({ documents: extra })
    return
  }
  let before = state
  for (const [index, change] of changes.entries()) {
    const command = { type: 'change-request', requestId: entry.id, change } as const
    const isLast = index === changes.length - 1
    const { after, batch } = executeOnRequest(
      before,
      entry.id,
      command,
      context,
      isLast ? extra : [],
    )
    if ((await deps.store.commit(batch)) === 'conflict') return
    before = after
  }
}

/** Nothing more to do: what was remembered goes, unless somebody just asked for another look. */
export async function end({ store }: Deps, { kind, id, revision }: Document): Promise<void> {
  await store.commit({ documents: [{ drop: { kind, id }, expectedRevision: revision }] })
}
