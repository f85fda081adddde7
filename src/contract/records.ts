import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, Id } from './schemas.ts'

const Moment = z.iso.datetime()
const Cursor = z.string().min(1).max(500)
const Category = z.strictObject({ category: Id })
const mostIds = 500

/** Something taken out of a list: it can be brought back until `until`, then it is erased. */
export const RecordRemoval = z.object({
  id: Id,
  at: Moment,
  scope: z.enum(['rows', 'all', 'fields']),
  count: z.int(),
  until: Moment,
  status: z.enum(['removed', 'erasing']),
  receiptId: Id,
  actions: z.array(Action),
})
export type RecordRemoval = z.infer<typeof RecordRemoval>

/** One data category as a list: how long it is, how long it is kept, and what may be done with it. */
export const RecordSet = z.object({
  category: Id,
  clause: z.string(),
  total: z.int(),
  retention: z.object({
    criterion: z.int().min(1).max(5),
    period: z.string().nullable(),
    after: z.enum(['erase', 'anonymise']),
  }),
  /** Days in which what was removed can be brought back. */
  undoDays: z.int(),
  filters: z.object({
    categories: z.array(Id),
    shops: z.array(z.object({ id: Id, name: z.string() })),
    kinds: z.array(Id),
  }),
  /** Whether rows are being added; null where that is not a choice. */
  collection: z
    .object({
      paused: z.boolean(),
      at: Moment.nullable(),
      receiptId: Id.nullable(),
      etag: z.string(),
    })
    .nullable(),
  removals: z.array(RecordRemoval),
  actions: z.array(Action),
})
export type RecordSet = z.infer<typeof RecordSet>

export const RecordRow = z.object({
  id: Id,
  at: Moment,
  title: z.string(),
  category: Id.nullable(),
  shop: z.object({ id: Id, name: z.string() }).nullable(),
  kind: Id.nullable(),
  data: z.record(z.string(), z.unknown()),
})
export type RecordRow = z.infer<typeof RecordRow>

export const RecordQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** Words; a row is found when it holds each of them. */
  q: z.string().trim().max(100).optional(),
  category: Id.optional(),
  shop: Id.optional(),
  kind: Id.optional(),
})
export type RecordQuery = z.input<typeof RecordQuery>

/**
 * A search looks through a bounded number of rows each time: a page may hold fewer rows than asked
 * for, or none, and still have a `next`.
 */
export const RecordPage = z.object({
  rows: z.array(RecordRow),
  next: Cursor.nullable(),
  /** How many rows were looked at for this page. */
  looked: z.int(),
})
export type RecordPage = z.infer<typeof RecordPage>

export const Removing = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('rows'), ids: z.array(Id).min(1).max(mostIds) }),
  z.strictObject({ scope: z.literal('all') }),
])
export const Removed = z.object({ removal: RecordRemoval.nullable(), set: RecordSet })
export type Removed = z.infer<typeof Removed>

/** Whether the row was added, or why not: 'paused' or 'account-closing'. */
export const Recorded = z.object({ recorded: z.boolean(), reason: z.string().nullable() })

export const recordOperations = {
  getRecordSet: operation({
    method: 'GET',
    path: '/records/{category}',
    summary: 'A list of records: its length, what was removed from it, what may be done',
    clause: 'IV(1)',
    session: 'person',
    params: Category,
    status: 200,
    result: RecordSet,
  }),
  listRecords: operation({
    method: 'GET',
    path: '/records/{category}/rows',
    summary: 'Rows newest first, all or those that fit',
    clause: 'IV(1)',
    session: 'person',
    params: Category,
    query: RecordQuery,
    status: 200,
    result: RecordPage,
  }),
  removeRecords: operation({
    method: 'POST',
    path: '/records/{category}/removals',
    summary: 'Take rows out of a list, for good unless brought back in time',
    clause: 'IV(3)',
    session: 'person',
    params: Category,
    body: Removing,
    status: 200,
    result: Removed,
  }),
  restoreRecords: operation({
    method: 'POST',
    path: '/records/{category}/removals/{id}/restoration',
    summary: 'Bring removed rows back',
    clause: 'IV(3)',
    session: 'person',
    idempotent: true,
    params: z.strictObject({ category: Id, id: Id }),
    status: 200,
    result: RecordSet,
  }),
  eraseRemoved: operation({
    method: 'POST',
    path: '/records/{category}/removals/{id}/erasure',
    summary: 'Erase removed rows now instead of when their time is over',
    clause: 'IV(3)',
    session: 'person',
    idempotent: true,
    params: z.strictObject({ category: Id, id: Id }),
    status: 200,
    result: RecordSet,
  }),
  changeCollection: operation({
    method: 'PUT',
    path: '/records/{category}/collection',
    summary: 'Stop or resume adding to a list',
    clause: 'II(2)',
    session: 'person',
    edits: true,
    params: Category,
    body: z.strictObject({ paused: z.boolean() }),
    status: 200,
    result: RecordSet,
  }),
  recordView: operation({
    method: 'POST',
    path: '/records/browsing-history/rows',
    summary: 'Note that a product was looked at, unless that is paused',
    clause: 'II(2).1',
    session: 'person',
    body: z.strictObject({ itemId: Id }),
    status: 200,
    result: Recorded,
  }),
  recordSearch: operation({
    method: 'POST',
    path: '/records/search-history/rows',
    summary: 'Note a search, unless that is paused',
    clause: 'II(2).2',
    session: 'person',
    body: z.strictObject({
      kind: z.enum(['keyword', 'picture', 'voice']),
      words: z.string().trim().min(1).max(200),
    }),
    status: 200,
    result: Recorded,
  }),
}
