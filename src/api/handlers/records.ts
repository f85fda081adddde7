import { catalogue } from '../../engine/catalogue.ts'
import { whyNotCollect } from '../../engine/collection.ts'
import type { Command } from '../../engine/command.ts'
import { collectionEtag, recordRow } from '../../engine/record-views.ts'
import { categoryById, clearedUpTo, whyNotRemove } from '../../engine/records.ts'
import { addMs } from '../../engine/time.ts'
import type { BulkRecord } from '../../stores/port.ts'
import { type Caller, contextOf, execute, expectVersion, type Handler, loadOwn } from '../call.ts'
import { findRows } from '../find-rows.ts'
import { ProblemError } from '../problems.ts'
import { removeTaken, setOf } from '../record-sets.ts'
import { bringBack, removalSoon, takeAll, takeRows } from '../removals.ts'

export const getRecordSet: Handler<'getRecordSet'> = async (call) => ({
  result: await setOf(call, await loadOwn(call), call.params.category),
})

export const listRecords: Handler<'listRecords'> = async (call) => {
  const { deps, params, query } = call
  const state = await loadOwn(call)
  if (!categoryById(contextOf(call), params.category)?.built) throw new ProblemError('not-found')
  const { rows, next, looked } = await findRows(deps, state, params.category, query)
  return { result: { rows: rows.map(recordRow), next: next ?? null, looked } }
}

export const removeRecords: Handler<'removeRecords'> = async (call) => {
  const { deps, params, body } = call
  const { category } = params
  const state = await loadOwn(call)
  const rule = whyNotRemove(categoryById(contextOf(call), category))
  if (rule) throw new ProblemError(rule.code, { reason: rule.reason })
  const taken = await (body.scope === 'all'
    ? takeAll(deps, state, category, call.now)
    : takeRows(deps, state, category, body.ids))
  return removeTaken(call, state, category, taken)
}

export const restoreRecords: Handler<'restoreRecords'> = async (call) => {
  const { deps, params } = call
  const state = await loadOwn(call)
  const command = { type: 'restore-records', removalId: params.id } as const
  const { after, batch } = execute(state, command, contextOf(call))
  if (after.version === state.version) {
    return { result: await setOf(call, state, params.category) }
  }
  const back = await bringBack(deps, state, params.id)
  return {
    result: await setOf(call, after, params.category, back.count),
    batch: { ...batch, documents: back.documents, records: back.records },
  }
}

export const eraseRemoved: Handler<'eraseRemoved'> = async (call) => {
  const { deps, now, params } = call
  const command: Command = { type: 'erase-removed', removalId: params.id }
  const { after, batch } = execute(await loadOwn(call), command, contextOf(call))
  return {
    result: await setOf(call, after, params.category),
    batch: { ...batch, documents: await removalSoon(deps, params.id, now) },
  }
}

export const changeCollection: Handler<'changeCollection'> = async (call) => {
  const { params, body } = call
  const { category } = params
  const state = await loadOwn(call)
  const command: Command = { type: 'change-collection', category, ...body }
  expectVersion(call, collectionEtag(state, category), await setOf(call, state, category))
  const { after, batch } = execute(state, command, contextOf(call))
  return {
    result: await setOf(call, after, category),
    etag: collectionEtag(after, category),
    batch,
  }
}

export const recordView: Handler<'recordView'> = async (call) => {
  const item = catalogue.find(({ id }) => id === call.body.itemId)
  if (!item) throw new ProblemError('not-found', { reason: 'no-such-item' })
  const { id: itemId, category, title } = item
  return record(call, 'browsing-history', { itemId, category, title, seconds: 0 })
}

export const recordSearch: Handler<'recordSearch'> = async (call) =>
  record(call, 'search-history', call.body)

/** Adds a row unless that is paused; a pause that comes at the same moment wins. */
async function record(call: Caller, category: string, data: BulkRecord['data']) {
  const { deps, now } = call
  const state = await loadOwn(call)
  const reason = whyNotCollect(state, category) ?? null
  if (reason) return { result: { recorded: false, reason } }
  const cleared = clearedUpTo(state, category) ?? ''
  const at = now > cleared ? now : addMs(cleared, 1)
  const { accountId, version } = state
  return {
    result: { recorded: true, reason },
    batch: {
      append: { accountId, expectedVersion: version, events: [] },
      records: [{ accountId, set: category, put: [{ id: deps.newId(), at, data }] }],
    },
  }
}
