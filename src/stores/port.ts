import type { DomainEvent } from '../engine/events.ts'

/** One account's append-only log. `version` is the number of events, 0 for an unknown account. */
export interface Stream {
  version: number
  events: readonly DomainEvent[]
}

/** A small mutable thing beside the logs: a session, a code, an idempotent answer, a job. */
export interface Document<Body = unknown> {
  kind: string
  id: string
  /** The account it belongs to, or '' when it belongs to nobody. */
  owner: string
  /** ISO 8601 UTC moment at which a worker should look at it; '' for never. */
  dueAt: string
  /** 1 when new; each write adds one. */
  revision: number
  body: Body
}

/** One row of a bulk record set (browsing history, orders, messages). `data` is plain JSON. */
export interface BulkRecord {
  id: string
  /** ISO 8601 UTC; sets are ordered by it, newest first, then by id. */
  at: string
  data: Readonly<Record<string, unknown>>
}

export interface Page<Row> {
  rows: readonly Row[]
  /** Made by `cursorAfter`; undefined on the last page. */
  next?: string
}

/** Where to go on after a row; what a store's own pages give is of the same kind. */
export function cursorAfter({ at, id }: Pick<BulkRecord, 'at' | 'id'>): string {
  return JSON.stringify([at, id])
}

export type DocumentWrite =
  /** `expectedRevision` 0 means it must not exist yet. */
  | { put: Omit<Document, 'revision'>; expectedRevision: number }
  | { drop: { kind: string; id: string }; expectedRevision?: number }

/** Few rows of a bulk set, changed together with the event that says so; at most 1,000 each. */
export type RecordWrite = { accountId: string; set: string } & (
  | { put: readonly BulkRecord[] }
  | { drop: readonly string[] }
)

/** Everything one command changes. It is durable as a whole, or it did not happen. */
export interface Batch {
  /** With no events it only makes sure that the log has not moved on. */
  append?: { accountId: string; expectedVersion: number; events: readonly DomainEvent[] }
  documents?: readonly DocumentWrite[]
  records?: readonly RecordWrite[]
}

export interface RecordQuery {
  /** Rows a page, at most 1,000. */
  limit: number
  after?: string
  /** ISO 8601 UTC, both inclusive. */
  from?: string
  to?: string
}

export interface DocumentQuery {
  owner?: string
  /** Only documents with a `dueAt` at or before this moment, earliest first. */
  dueBy?: string
  limit: number
}

/** The one door to durable state. Every host's store passes `conformance.ts` unchanged. */
export interface Store {
  load(accountId: string): Promise<Stream>
  /** 'conflict' when the log moved on or a document has another revision; nothing was written then. */
  commit(batch: Batch): Promise<'committed' | 'conflict'>

  document<Body>(kind: string, id: string): Promise<Document<Body> | undefined>
  documents<Body>(kind: string, query: DocumentQuery): Promise<readonly Document<Body>[]>

  /** Inserts or replaces by id, all or none. */
  putRecords(accountId: string, set: string, rows: readonly BulkRecord[]): Promise<void>
  records(accountId: string, set: string, query: RecordQuery): Promise<Page<BulkRecord>>
  countRecords(
    accountId: string,
    set: string,
    period?: { from?: string; to?: string },
  ): Promise<number>
  /** Those of the named rows that exist, in no order; at most 1,000. */
  recordsById(
    accountId: string,
    set: string,
    ids: readonly string[],
  ): Promise<readonly BulkRecord[]>
  /** Erases up to `limit` rows, up to the moment `to` if given; resolves to the number erased, 0 when none is left. */
  eraseRecords(accountId: string, set: string, limit: number, to?: string): Promise<number>

  /** A file in parts, for exports: `index` starts at 0, writing one again replaces it. */
  writePart(file: string, index: number, bytes: Uint8Array): Promise<void>
  readPart(file: string, index: number): Promise<Uint8Array | undefined>
  /** Erases every part of every file whose name starts with `prefix`. */
  eraseParts(prefix: string): Promise<void>

  /** Replaces an account's whole log by one tombstone event (erasure, IV(5)). */
  replaceStream(
    accountId: string,
    expectedVersion: number,
    tombstone: DomainEvent,
  ): Promise<'committed' | 'conflict'>
  /** Empties everything. Demo and tests only. */
  clear(): Promise<void>
  close(): Promise<void>
}
