import { catalogue } from '../../engine/catalogue.ts'
import { whyNotCollect } from '../../engine/collection.ts'
import type { Command } from '../../engine/command.ts'
import { collectionEtag, recordRow, recordSet } from '../../engine/record-views.ts'
import { categoryById, clearedUpTo, whyNotRemove } from '../../engine/records.ts'
import type { AccountState } from '../../engine/state.ts'
import type { BulkRecord } from '../../stores/port.ts'
import {
  type Call,
  type Caller,
  contextOf,
  execute,
  expectVersion,
  type Handler,
  loadAccount,
} from '../call.ts'
import { findRows } from '../find-rows.ts'
import { ProblemError } from '../problems.ts'
import { countCategory } from '../records.ts'
import { bringBack, removal, removalSoon, takeAll, takeRows } from '../removals.ts'

const load = ({ deps, signedIn }: Caller) => loadAccount(deps, signedIn.person.accountId)

async function viewOf(call: Caller, state: AccountState, category: string, change = 0) {
  const total = await countCategory(call.deps, state, category)
  const set = recordSet(state, category, total + change, contextOf(call))
  if (!set) throw new ProblemError('not-found', { reason: 'no-such-category' })
  return set
}

export const getRecordSet: Handler<'getRecordSet'> = async (call) => ({
  result: await viewOf(call, await load(call), call.params.category),
})

export const listRecords: Handler<'listRecords'> = async (call) => {
  const { deps, params, query } = call
  const state = await load(call)
  if (!categoryById(contextOf(call), params.category)?.built) throw new ProblemError('not-found')
  const { rows, next, looked } = await findRows(deps, state, params.category, query)
  return { result: { rows: rows.map(recordRow), next: next ?? null, looked } }
}

export const removeRecords: Handler<'removeRecords'> = async (call) => {
  const { deps, params, body } = call
  const { category } = params
  const state = await load(call)
  const rule = whyNotRemove(categoryById(contextOf(call), category))
  if (rule) throw new ProblemError(rule.code, { reason: rule.reason })
  const taken = await (body.scope === 'all'
    ? takeAll(deps, state, category, call.now)
    : takeRows(deps, state, category, body.ids))
  const command = { type: 'remove-records', category, ...taken.command } as const
  const { after, batch } = execute(state, command, contextOf(call))
  const made = after.removals[0]
  if (after.version === state.version || !made) {
    return { result: { removal: null, set: await viewOf(call, state, category) } }
  }
  const set = await viewOf(call, after, category, body.scope === 'all' ? 0 : -made.count)
  return {
    result: { removal: set.removals.find(({ id }) => id === made.id) ?? null, set },
    batch: {
      ...batch,
      documents: [removal(state.accountId, made)],
      records: taken.recordsFor(made.id),
    },
  }
}

export const restoreRecords: Handler<'restoreRecords'> = async (call) => {
  const { deps, params } = call
  const state = await load(call)
  const command = { type: 'restore-records', removalId: params.id } as const
  const { after, batch } = execute(state, command, contextOf(call))
  if (after.version === state.version) {
    return { result: await viewOf(call, state, params.category) }
  }
  const back = await bringBack(deps, state, params.id)
  return {
    result: await viewOf(call, after, params.category, back.count),
    batch: { ...batch, documents: back.documents, records: back.records },
  }
}

export const eraseRemoved: Handler<'eraseRemoved'> = async (call) => {
  const { deps, now, params } = call
  const command: Command = { type: 'erase-removed', removalId: params.id }
  const { after, batch } = execute(await load(call), command, contextOf(call))
  return {
    result: await viewOf(call, after, params.category),
    batch: { ...batch, documents: await removalSoon(deps, params.id, now) },
  }
}

export const changeCollection: Handler<'changeCollection'> = async (call) => {
  const { params, body } = call
  const { category } = params
  const state = await load(call)
  const command: Command = { type: 'change-collection', category, ...body }
  const { after, batch } = execute(state, command, contextOf(call))
  expectVersion(call as Call, collectionEtag(state, category), await viewOf(call, state, category))
  return {
    result: await viewOf(call, after, category),
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
  const state = await load(call)
  const reason = whyNotCollect(state, category) ?? null
  if (reason) return { result: { recorded: false, reason } }
  const cleared = clearedUpTo(state, category) ?? ''
  const at = now > cleared ? now : new Date(Date.parse(cleared) + 1).toISOString()
  const { accountId, version } = state
  return {
    result: { recorded: true, reason },
    batch: {
      append: { accountId, expectedVersion: version, events: [] },
      records: [{ accountId, set: category, put: [{ id: deps.newId(), at, data }] }],
    },
  }
}
