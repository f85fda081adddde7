import type { Removal } from '../engine/events.ts'
import { liveFrom } from '../engine/records.ts'
import type { AccountState } from '../engine/state.ts'
import type { BulkRecord, Document, DocumentWrite, RecordWrite } from '../stores/port.ts'
import { executeAll, loadAccount, systemContext } from './call.ts'
import type { Deps } from './deps.ts'
import { oweForRecords } from './follow-through/owe.ts'
import { countCategory } from './records.ts'

const rowsAStep = 1_000
export const removalKind = 'removal'
const kind = removalKind
export type RemovalBody = Pick<Removal, 'category' | 'scope' | 'upTo'>

/** Where named rows wait until they are brought back or erased: no list, count or copy reads it. */
const trashOf = (category: string, removalId: string) => `${category}~${removalId}`

/** What keeps an eye on a removal until its rows are erased. */
export function removal(
  owner: string,
  { id, category, scope, upTo, until }: Removal,
): DocumentWrite {
  const body: RemovalBody = { category, scope, ...(upTo !== undefined && { upTo }) }
  return { put: { kind, id, owner, dueAt: until, body }, expectedRevision: 0 }
}

export interface Taken {
  command: { scope: 'rows' | 'all'; count: number; upTo?: string }
  recordsFor(removalId: string): RecordWrite[]
}

/** Clears a list at once, however long: a moment is noted, and what lies before it is out of use. */
export async function takeAll(
  deps: Deps,
  state: AccountState,
  category: string,
  now: string,
): Promise<Taken> {
  const count = await countCategory(deps, state, category)
  const newest = (await deps.store.records(state.accountId, category, { limit: 1 })).rows[0]
  // Rows may bear a later moment than now, such as a sample person's.
  const upTo = newest && newest.at > now ? newest.at : now
  return { command: { scope: 'all', count, upTo }, recordsFor: () => [] }
}

/** Takes the named rows that are still there out of their list. */
export async function takeRows(
  { store }: Deps,
  state: AccountState,
  category: string,
  ids: readonly string[],
): Promise<Taken> {
  const { accountId } = state
  const from = liveFrom(state, category) ?? ''
  const found = await store.recordsById(accountId, category, [...new Set(ids)])
  const rows = found.filter(({ at }) => at >= from)
  return {
    command: { scope: 'rows', count: rows.length },
    recordsFor: (removalId) => move(accountId, rows, category, trashOf(category, removalId)),
  }
}

const move = (
  accountId: string,
  rows: readonly BulkRecord[],
  from: string,
  to: string,
): RecordWrite[] => [
  { accountId, set: to, put: rows },
  { accountId, set: from, drop: rows.map(({ id }) => id) },
]

/** The writes that bring a removal back, and how many rows they add to the list by themselves. */
export async function bringBack({ store }: Deps, state: AccountState, removalId: string) {
  const { accountId } = state
  const { category = '', scope } = state.removals.find(({ id }) => id === removalId) ?? {}
  const trash = trashOf(category, removalId)
  const { rows } = await store.records(accountId, trash, { limit: rowsAStep })
  const documents: DocumentWrite[] = [{ drop: { kind, id: removalId } }]
  if (scope === 'all') return { count: 0, documents, records: [] }
  if (scope === 'fields') {
    const whole = await withFields(store, accountId, category, rows)
    return { count: 0, documents, records: move(accountId, whole, trash, category) }
  }
  return { count: rows.length, documents, records: move(accountId, rows, trash, category) }
}

/** The rows as they are now, with what was taken out of them put back in. */
async function withFields(
  store: Deps['store'],
  accountId: string,
  category: string,
  taken: readonly BulkRecord[],
): Promise<BulkRecord[]> {
  const now = await store.recordsById(
    accountId,
    category,
    taken.map(({ id }) => id),
  )
  return now.map((row) => {
    const data = taken.find(({ id }) => id === row.id)?.data
    return { ...row, data: { ...row.data, ...data } }
  })
}

/** Takes one field out of a row: the row that is left, and the writes. */
export function takeField(accountId: string, row: BulkRecord, field: string, removalId: string) {
  const { [field]: value, ...rest } = row.data
  const left = { ...row, data: rest }
  const trash = { ...row, data: { [field]: value } }
  const records: RecordWrite[] = [
    { accountId, set: trashOf('orders', removalId), put: [trash] },
    { accountId, set: 'orders', put: [left] },
  ]
  return { left, records }
}

/** Makes a removal due now. */
export async function removalSoon({ store }: Deps, id: string, now: string) {
  const found = await store.document<RemovalBody>(kind, id)
  return found ? [{ put: { ...found, dueAt: now }, expectedRevision: found.revision }] : []
}

/** One step of erasing what was removed. Each can be cut off and done again. */
export async function stepRemoval(
  deps: Deps,
  job: Document<RemovalBody>,
  now: string,
): Promise<void> {
  const { id, owner } = job
  const { category, scope, upTo } = job.body
  const drop: DocumentWrite = { drop: { kind, id } }
  const state = await loadAccount(deps, owner)
  const entry = state.removals.find((other) => other.id === id)
  if (entry?.status === 'removed' || entry?.status === 'erasing') {
    const erased =
      scope === 'all'
        ? await deps.store.eraseRecords(owner, category, rowsAStep, upTo)
        : await deps.store.eraseRecords(owner, trashOf(category, id), rowsAStep)
    if (erased > 0) return
    const context = systemContext(deps, now, owner)
    const command = { type: 'complete-removal', removalId: id } as const
    const owed = await oweForRecords(state, entry, context)
    const { batch } = executeAll(state, [command, ...owed.commands], context)
    await deps.store.commit({ ...batch, documents: [drop, ...owed.documents] })
    return
  }
  await deps.store.commit({ documents: [drop] })
}

/** Erases what waits to be brought back, when the account itself goes (IV(5)); true while there is more. */
export async function eraseTrash({ store }: Deps, owner: string): Promise<boolean> {
  const found = await store.documents<RemovalBody>(kind, { owner, limit: 100 })
  for (const { id, body } of found) {
    while ((await store.eraseRecords(owner, trashOf(body.category, id), rowsAStep)) > 0);
  }
  if (found.length === 0) return false
  await store.commit({ documents: found.map(({ id }) => ({ drop: { kind, id } })) })
  return true
}
