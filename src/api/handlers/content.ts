import { addMs } from '../../engine/time.ts'
import type { BulkRecord, Document } from '../../stores/port.ts'
import { type Caller, contextOf, execute, expectVersion, type Handler, loadOwn } from '../call.ts'
import { contentSet, contentView } from '../content.ts'
import { checkedCursor } from '../find-rows.ts'
import { ProblemError } from '../problems.ts'
import { removedContent as kind } from '../removed-content.ts'

/** Milliseconds in which what was taken down can come back. */
const undoInMs = 3_600_000

async function rowOf({ deps, signedIn }: Caller, id: string): Promise<BulkRecord> {
  const [row] = await deps.store.recordsById(signedIn.person.accountId, contentSet, [id])
  if (!row) throw new ProblemError('not-found')
  return row
}

/** What was taken down, erased or not; another person's is not there. */
async function findRemoved(call: Caller, id: string): Promise<Document<BulkRecord> | undefined> {
  const found = await call.deps.store.document<BulkRecord>(kind, removalId(call, id))
  return found?.owner === call.signedIn.person.accountId ? found : undefined
}

/** One person's removal can't be another's: the key holds the account. */
const removalId = ({ signedIn }: Caller, id: string) => `${signedIn.person.accountId}/${id}`

const removedView = ({ dueAt, body }: Document<BulkRecord>) => ({
  id: body.id,
  title: String(body.data.title ?? ''),
  until: dueAt,
})

export const listPostedContent: Handler<'listPostedContent'> = async (call) => {
  const { deps, now, query, signedIn } = call
  const { store } = deps
  const { accountId } = signedIn.person
  const { limit, cursor } = query
  const after = cursor && checkedCursor(cursor)
  const state = await loadOwn(call)
  const page = await store.records(accountId, contentSet, { limit, ...(after && { after }) })
  const removed = await store.documents<BulkRecord>(kind, { owner: accountId, limit: 100 })
  return {
    result: {
      items: page.rows.map((row) => contentView(row, signedIn.person, state)),
      total: await store.countRecords(accountId, contentSet),
      removed: removed.filter(({ dueAt }) => dueAt > now).map(removedView),
      next: page.next ?? null,
    },
  }
}

export const creditContent: Handler<'creditContent'> = async (call) => {
  const { params, body, signedIn } = call
  const { accountId } = signedIn.person
  const row = await rowOf(call, params.id)
  const state = await loadOwn(call)
  const current = contentView(row, signedIn.person, state)
  expectVersion(call, current.etag, current)
  const next = { ...row, data: { ...row.data, anonymous: body.anonymous } }
  const command = {
    type: 'credit-content',
    contentId: row.id,
    before: current.anonymous,
    ...body,
  } as const
  const { after, batch } = execute(state, command, contextOf(call))
  const result = contentView(next, signedIn.person, after)
  return {
    result,
    etag: result.etag,
    // Without an event nothing guards the row: it may have been taken down at this very moment.
    batch: batch.append
      ? { ...batch, records: [{ accountId, set: contentSet, put: [next] }] }
      : batch,
  }
}

export const removeContent: Handler<'removeContent'> = async (call) => {
  const { now, params, signedIn } = call
  const { accountId } = signedIn.person
  const removed = await findRemoved(call, params.id)
  if (removed && removed.dueAt > now) return { result: removedView(removed) }
  const row = await rowOf(call, params.id)
  const dueAt = addMs(now, undoInMs)
  const put = { kind, id: removalId(call, row.id), owner: accountId, dueAt, body: row }
  const command = { type: 'remove-content', contentId: row.id } as const
  const { batch } = execute(await loadOwn(call), command, contextOf(call))
  return {
    result: removedView({ ...put, revision: 1 }),
    batch: {
      ...batch,
      documents: [{ put, expectedRevision: 0 }],
      records: [{ accountId, set: contentSet, drop: [row.id] }],
    },
  }
}

export const restoreContent: Handler<'restoreContent'> = async (call) => {
  const { now, params, signedIn } = call
  const { accountId } = signedIn.person
  const found = await findRemoved(call, params.id)
  const state = await loadOwn(call)
  if (!found) return { result: contentView(await rowOf(call, params.id), signedIn.person, state) }
  if (found.dueAt <= now) throw new ProblemError('gone')
  const command = { type: 'restore-content', contentId: params.id } as const
  const { batch } = execute(state, command, contextOf(call))
  return {
    result: contentView(found.body, signedIn.person, state),
    batch: {
      ...batch,
      documents: [{ drop: { kind, id: found.id }, expectedRevision: found.revision }],
      records: [{ accountId, set: contentSet, put: [found.body] }],
    },
  }
}
