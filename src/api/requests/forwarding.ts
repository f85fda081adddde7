import { BackendFailed, type News, type OutgoingRequest } from '../../adapters/port.ts'
import { type RequestChange, requestOf } from '../../engine/requests/change.ts'
import { isOpen, whyNotChange } from '../../engine/requests/rules.ts'
import type { RequestEntry } from '../../engine/slices/requests.ts'
import type { AccountState } from '../../engine/state.ts'
import type { Document, DocumentWrite } from '../../stores/port.ts'
import { loadAccount, systemContext } from '../call.ts'
import type { Deps } from '../deps.ts'
import { personByAccount } from '../directory.ts'
import { executeOnRequest } from './cases.ts'
import { readTexts, writeText } from './texts.ts'

export interface ForwardingBody {
  requestId: string
  /** Empty until they have answered. */
  theirId: string
  /** Tries in a row that failed. */
  failures: number
}

/** Milliseconds between two looks at what has become of it. */
const pauseInMs = 60_000
/** Milliseconds to the next try after a first failure; each further one doubles it. */
const firstRetryInMs = 30_000
const mostFailures = 8

const later = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString()

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
  const found = await deps.store.document<ForwardingBody>('request-forwarding', id)
  if (!found && status !== 'received') return []
  const body = found?.body ?? { requestId: id, theirId: '', failures: 0 }
  const put = { kind: 'request-forwarding', id, owner: accountId, dueAt: now, body }
  return [{ put, expectedRevision: found?.revision ?? 0 }]
}

/** One step of a request that others handle. Can be cut off anywhere: every call carries our id. */
export async function stepForwarding(
  deps: Deps,
  job: Document<ForwardingBody>,
  now: string,
): Promise<void> {
  const state = await loadAccount(deps, job.owner)
  const entry = requestOf(state, job.body.requestId)
  if (!entry || !deps.backend) return end(deps, job)
  try {
    if (!job.body.theirId) return await submit(deps, job, state, entry, now)
    if (entry.status === 'cancelled' && entry.outside?.handedBack === null) {
      await deps.backend.revoke(job.body.theirId)
      return await end(deps, job)
    }
    if (!isOpen(entry) || entry.outside?.handedBack !== null) return await end(deps, job)
    const news = await deps.backend.look(job.body.theirId)
    return await follow(deps, job, state, entry, news, now)
  } catch (error) {
    if (!(error instanceof BackendFailed)) throw error
    return failed(deps, job, state, entry, error, now)
  }
}

async function submit(
  deps: Deps,
  job: Document<ForwardingBody>,
  state: AccountState,
  entry: RequestEntry,
  now: string,
): Promise<void> {
  const { backend } = deps
  const outgoing = await outgoingOf(deps, state, entry)
  const context = systemContext(deps, now, state.accountId)
  if (!backend || !outgoing || whyNotChange(entry, 'forward', context)) return end(deps, job)
  if (backend.whyNot(outgoing)) return end(deps, job)
  const news = await backend.submit(outgoing, now)
  const { protocol, recipient, fields } = backend
  const held = fields.filter((field) => {
    if (field === 'email') return outgoing.person.email !== null
    if (field === 'phone') return outgoing.person.phone !== null
    return field !== 'messages' || outgoing.hasWords
  })
  const change = { action: 'forward', protocol, recipient, fields: held } as const
  await commit(deps, job, state, entry.id, [change], now, { ...job.body, theirId: news.theirId })
}

async function outgoingOf(
  deps: Deps,
  { accountId, region }: AccountState,
  entry: RequestEntry,
): Promise<OutgoingRequest | undefined> {
  const person = await personByAccount(deps, accountId)
  if (!person) return undefined
  const { words } = await readTexts(deps, accountId, entry)
  const own = entry.steps.flatMap(({ by, messageId }) =>
    by === 'person' && messageId !== null ? (words[messageId] ?? []) : [],
  )
  const { id, kind, receivedAt, files } = entry
  const { name, email, phone } = person
  return {
    id,
    kind,
    hasWords: own.length > 0 || files.length > 0,
    words: own.length > 0 ? own.join('\n\n') : null,
    receivedAt,
    region,
    person: { accountId, name, email, phone },
  }
}

/**
 * Their state as a change of ours. A refusal of theirs is no ground of the policy, so staff decide;
 * what they erased lies with us too, so staff erase it here before it is done.
 */
async function follow(
  deps: Deps,
  job: Document<ForwardingBody>,
  state: AccountState,
  entry: RequestEntry,
  { ours, theirs, details, resultsUrl }: News,
  now: string,
): Promise<void> {
  const messageId = deps.newId()
  const words = [details, resultsUrl].filter(Boolean).join('\n').slice(0, 4_000)
  const take: RequestChange[] = entry.status === 'received' ? [{ action: 'take' }] : []
  const back: RequestChange = { action: 'hand-back', reason: theirs }
  const done: RequestChange[] =
    entry.kind === 'delete'
      ? [...take, { action: 'hand-back', reason: 'done' }]
      : [{ action: 'fulfil', messageId }]
  const changes: Partial<Record<NonNullable<News['ours']>, RequestChange[]>> = {
    in_progress: take,
    fulfilled: done,
    awaiting_verification: [...take, back],
    needs_input: [...take, back],
    denied: [...take, back],
    cancelled: [...take, back],
    duplicate: [...take, back],
    expired: [...take, back],
    failed: [...take, back],
  }
  const next = (ours && changes[ours]) ?? []
  const text = next.some((change) => 'messageId' in change) && words
  const documents = text ? [writeText(state.accountId, messageId, words)] : []
  await commit(deps, job, state, entry.id, next, now, { ...job.body, failures: 0 }, documents)
}

/** Applies changes one after the other, as one batch with what the worker has to remember. */
async function commit(
  deps: Deps,
  job: Document<ForwardingBody>,
  before: AccountState,
  requestId: string,
  changes: readonly RequestChange[],
  now: string,
  body: ForwardingBody,
  documents: readonly DocumentWrite[] = [],
): Promise<void> {
  const context = systemContext(deps, now, job.owner)
  const put = { ...job, dueAt: later(now, pauseInMs), body }
  const remembered: DocumentWrite = { put, expectedRevision: job.revision }
  const [change, ...rest] = changes
  if (!change) {
    await deps.store.commit({ documents: [remembered, ...documents] })
    return
  }
  const command = { type: 'change-request', requestId, change } as const
  const last = rest.length === 0
  const extra = last ? [remembered, ...documents] : []
  const { after, batch } = executeOnRequest(before, requestId, command, context, extra)
  if ((await deps.store.commit(batch)) === 'conflict' || last) return
  await commit(deps, job, after, requestId, rest, now, body, documents)
}

async function failed(
  deps: Deps,
  job: Document<ForwardingBody>,
  state: AccountState,
  entry: RequestEntry,
  { retryable }: BackendFailed,
  now: string,
): Promise<void> {
  const failures = job.body.failures + 1
  const body = { ...job.body, failures }
  if (retryable && failures < mostFailures) {
    const dueAt = later(now, firstRetryInMs * 2 ** (failures - 1))
    const put = { ...job, dueAt, body }
    await deps.store.commit({ documents: [{ put, expectedRevision: job.revision }] })
    return
  }
  const context = systemContext(deps, now, state.accountId)
  if (whyNotChange(entry, 'hand-back', context)) return end(deps, job)
  const reason = entry.status === 'cancelled' ? 'not-revoked' : 'unreachable'
  const change = { action: 'hand-back', reason } as const
  await commit(deps, job, state, entry.id, [change], now, body)
}

/** Nothing more to do: what was remembered goes, unless somebody just asked for another look. */
async function end({ store }: Deps, { kind, id, revision }: Document): Promise<void> {
  await store.commit({ documents: [{ drop: { kind, id }, expectedRevision: revision }] })
}
