import type { DomainEvent } from '../engine/events.ts'
import type {
  Batch,
  BulkRecord,
  Document,
  DocumentQuery,
  DocumentWrite,
  RecordWrite,
  Store,
} from './port.ts'
import { migrate, type postgresSchema } from './postgres-schema.ts'

type Row = Record<string, unknown>

export type Query = (
  sql: string,
  values?: readonly unknown[],
) => Promise<{ rows: readonly Row[]; changes: number }>

/** What speaks PostgreSQL: a pool of connections to a server, or one embedded in the process. */
export interface Database {
  query: Query
  /** READ COMMITTED, and on disk before it resolves; a rejected `work` leaves nothing behind. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

class Conflict extends Error {}

const last = '\u{10ffff}'

/**
 * The store over PostgreSQL. Each commit moves the head row of its log and the revisions of its
 * documents by conditional writes, so that of several processes that saw the same version exactly
 * one goes on.
 */
export async function createPostgresStore(
  db: Database,
  schema?: typeof postgresSchema,
): Promise<Store> {
  await migrate(db, schema)

  const all = async (sql: string, ...values: unknown[]) => (await db.query(sql, values)).rows
  const run = async (sql: string, ...values: unknown[]) => (await db.query(sql, values)).changes

  async function commit(work: (query: Query) => Promise<void>) {
    try {
      await db.transaction(work)
      return 'committed' as const
    } catch (error) {
      if (error instanceof Conflict) return 'conflict' as const
      throw error
    }
  }

  return {
    async load(accountId) {
      const rows = await all(
        'SELECT event FROM events WHERE account_id = $1 ORDER BY version',
        accountId,
      )
      return { version: rows.length, events: rows.map(({ event }) => event as DomainEvent) }
    },
    commit({ append: log, documents = [], records = [] }: Batch) {
      return commit(async (query) => {
        if (log) {
          const { accountId, expectedVersion, events } = log
          await moveHead(query, accountId, expectedVersion, expectedVersion + events.length)
          await append(query, accountId, expectedVersion, events)
        }
        for (const write of inOrder(documents)) await writeDocument(query, write)
        for (const write of records) await writeRecords(query, write)
      })
    },
    async document<Body>(kind: string, id: string) {
      const [row] = await all('SELECT * FROM documents WHERE kind = $1 AND id = $2', kind, id)
      return row && (toDocument(row) as Document<Body>)
    },
    async documents<Body>(kind: string, { owner, dueBy, limit }: DocumentQuery) {
      const rows = await all(
        `SELECT * FROM documents
         WHERE kind = $1 AND owner = coalesce($2, owner)
         AND ($3::text IS NULL OR (due_at <> '' AND due_at <= $3))
         ORDER BY due_at, id LIMIT $4`,
        kind,
        owner ?? null,
        dueBy ?? null,
        limit,
      )
      return rows.map((row) => toDocument(row) as Document<Body>)
    },
    async putRecords(accountId, set, rows) {
      await writeRecords(db.query, { accountId, set, put: rows })
    },
    async records(accountId, set, { limit, after, from = '', to = last }) {
      const [at, id] = after ? (JSON.parse(after) as [string, string]) : [last, '']
      const rows = await all(
        `SELECT id, at, data FROM records
         WHERE account_id = $1 AND set_name = $2 AND at >= $3 AND at <= $4 AND (at, id) < ($5, $6)
         ORDER BY at DESC, id DESC LIMIT $7`,
        accountId,
        set,
        from,
        // Without this bound, each page would pass again over all pages before it.
        after ? at : to,
        at,
        id,
        limit + 1,
      )
      const page = rows.slice(0, limit).map(toRecord)
      const end = page.at(-1)
      return {
        rows: page,
        ...(rows.length > limit && end && { next: JSON.stringify([end.at, end.id]) }),
      }
    },
    async countRecords(accountId, set, { from = '', to = last } = {}) {
      const [row] = await all(
        `SELECT count(*) AS count FROM records
         WHERE account_id = $1 AND set_name = $2 AND at >= $3 AND at <= $4`,
        accountId,
        set,
        from,
        to,
      )
      return Number(row?.count)
    },
    async recordsById(accountId, set, ids) {
      const rows = await all(
        `SELECT id, at, data FROM records
         WHERE account_id = $1 AND set_name = $2 AND id = ANY ($3::text[])`,
        accountId,
        set,
        ids,
      )
      return rows.map(toRecord)
    },
    eraseRecords: (accountId, set, limit, to = last) =>
      run(
        // An array, because IN would evaluate a locking subquery again for every row.
        `DELETE FROM records WHERE account_id = $1 AND set_name = $2 AND id = ANY (ARRAY(
           SELECT id FROM records WHERE account_id = $1 AND set_name = $2 AND at <= $4
           ORDER BY id LIMIT $3 FOR UPDATE))`,
        accountId,
        set,
        limit,
        to,
      ),
    async writePart(file, index, bytes) {
      await run(
        `INSERT INTO parts VALUES ($1, $2, $3)
         ON CONFLICT (file, part) DO UPDATE SET bytes = excluded.bytes`,
        file,
        index,
        bytes,
      )
    },
    async readPart(file, index) {
      const [row] = await all('SELECT bytes FROM parts WHERE file = $1 AND part = $2', file, index)
      return row && Uint8Array.from(row.bytes as Uint8Array)
    },
    async eraseParts(prefix) {
      await run('DELETE FROM parts WHERE file ^@ $1', prefix)
    },
    replaceStream(accountId, expectedVersion, tombstone) {
      return commit(async (query) => {
        await moveHead(query, accountId, expectedVersion, 1)
        await query('DELETE FROM events WHERE account_id = $1', [accountId])
        await append(query, accountId, 0, [tombstone])
      })
    },
    async clear() {
      await run('TRUNCATE streams, events, documents, records, parts')
    },
    close: () => db.close(),
  }
}

/** Whoever comes second waits for the first here, and then sees that the version has passed. */
async function moveHead(query: Query, accountId: string, from: number, to: number): Promise<void> {
  const { changes } = await query(
    from === 0
      ? `INSERT INTO streams VALUES ($1, $3)
         ON CONFLICT (account_id) DO UPDATE SET version = $3 WHERE streams.version = $2`
      : 'UPDATE streams SET version = $3 WHERE account_id = $1 AND version = $2',
    [accountId, from, to],
  )
  if (changes !== 1) throw new Conflict()
}

async function append(
  query: Query,
  accountId: string,
  from: number,
  events: readonly DomainEvent[],
): Promise<void> {
  await query(
    `INSERT INTO events
     SELECT $1, $2::integer + place, event::json FROM unnest($3::text[]) WITH ORDINALITY AS row (event, place)`,
    [accountId, from, events.map((event) => JSON.stringify(event))],
  )
}

/** One order everywhere, so that two batches never wait for each other. */
const inOrder = (writes: readonly DocumentWrite[]) =>
  writes.toSorted((a, b) => compare(placeOf(a), placeOf(b)))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function placeOf(write: DocumentWrite): string {
  const { kind, id } = 'put' in write ? write.put : write.drop
  return JSON.stringify([kind, id])
}

async function writeDocument(query: Query, write: DocumentWrite): Promise<void> {
  const { expectedRevision } = write
  if ('put' in write) {
    const { kind, id, owner, dueAt, body } = write.put
    const { changes } = await query(
      expectedRevision === 0
        ? 'INSERT INTO documents VALUES ($1, $2, $3, $4, $6 + 1, $5) ON CONFLICT DO NOTHING'
        : `UPDATE documents SET owner = $3, due_at = $4, body = $5, revision = revision + 1
           WHERE kind = $1 AND id = $2 AND revision = $6`,
      [kind, id, owner, dueAt, JSON.stringify(body), expectedRevision],
    )
    if (changes !== 1) throw new Conflict()
    return
  }
  const { kind, id } = write.drop
  const { rows } = await query(
    'DELETE FROM documents WHERE kind = $1 AND id = $2 RETURNING revision',
    [kind, id],
  )
  const revision = Number(rows[0]?.revision ?? 0)
  if (expectedRevision !== undefined && expectedRevision !== revision) throw new Conflict()
}

async function writeRecords(query: Query, { accountId, set, ...change }: RecordWrite) {
  if ('drop' in change) {
    await query(
      'DELETE FROM records WHERE account_id = $1 AND set_name = $2 AND id = ANY ($3::text[])',
      [accountId, set, change.drop],
    )
    return
  }
  // The last of several rows with one id wins, and rows are locked in one order everywhere.
  const latest = [...new Map(change.put.map((row) => [row.id, row])).values()]
  await query(
    `INSERT INTO records
     SELECT $1, $2, id, at, data::json
     FROM unnest($3::text[], $4::text[], $5::text[]) AS row (id, at, data) ORDER BY id
     ON CONFLICT (account_id, set_name, id) DO UPDATE SET at = excluded.at, data = excluded.data`,
    [
      accountId,
      set,
      latest.map(({ id }) => id),
      latest.map(({ at }) => at),
      latest.map(({ data }) => JSON.stringify(data)),
    ],
  )
}

function toDocument(row: Row): Document {
  return {
    kind: String(row.kind),
    id: String(row.id),
    owner: String(row.owner),
    dueAt: String(row.due_at),
    revision: Number(row.revision),
    body: row.body,
  }
}

function toRecord(row: Row): BulkRecord {
  return { id: String(row.id), at: String(row.at), data: row.data as BulkRecord['data'] }
}
