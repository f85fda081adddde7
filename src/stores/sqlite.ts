import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { DomainEvent } from '../engine/events.ts'
import {
  type Batch,
  type BulkRecord,
  cursorAfter,
  type Document,
  type DocumentWrite,
  type RecordWrite,
  type Store,
} from './port.ts'
import { Conflict, commitAlone, createCommits } from './sqlite-commits.ts'
import { migrate, sqliteSchema } from './sqlite-schema.ts'

/**
 * Opens (or makes) the embedded database in a folder. Every commit is on disk before it resolves.
 * @throws when its schema is newer than this program
 */
export function openSqliteStore(folder: string, schema = sqliteSchema): Store {
  mkdirSync(folder, { recursive: true })
  const db = new DatabaseSync(join(folder, 'privacy-centre.sqlite'))
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON',
  )
  // What is erased is written over, not only forgotten.
  db.exec('PRAGMA secure_delete = ON')
  migrate(db, schema)

  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepared = (sql: string) => {
    const found = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, found)
    return found
  }
  const all = (sql: string, ...values: SQLInputValue[]) =>
    prepared(sql).all(...values) as Record<string, unknown>[]
  const run = (sql: string, ...values: SQLInputValue[]) =>
    Number(prepared(sql).run(...values).changes)

  const commits = createCommits(db)

  function expectVersion(accountId: string, version: number): void {
    const [row] = all('SELECT count(*) AS count FROM events WHERE account_id = ?', accountId)
    if (Number(row?.count) !== version) throw new Conflict()
  }

  function append(accountId: string, from: number, events: readonly DomainEvent[]): void {
    events.forEach((event, index) => {
      run('INSERT INTO events VALUES (?, ?, ?)', accountId, from + index + 1, JSON.stringify(event))
    })
  }

  function write(change: DocumentWrite): void {
    const { kind, id } = 'put' in change ? change.put : change.drop
    const [row] = all('SELECT revision FROM documents WHERE kind = ? AND id = ?', kind, id)
    const revision = Number(row?.revision ?? 0)
    if (change.expectedRevision !== undefined && change.expectedRevision !== revision) {
      throw new Conflict()
    }
    if ('drop' in change) {
      run('DELETE FROM documents WHERE kind = ? AND id = ?', kind, id)
      return
    }
    const { owner, dueAt, body } = change.put
    run(
      'INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?)',
      kind,
      id,
      owner,
      dueAt,
      revision + 1,
      JSON.stringify(body),
    )
  }

  function changeRecords({ accountId, set, ...change }: RecordWrite): void {
    if ('drop' in change) {
      run(
        `DELETE FROM records WHERE account_id = ? AND set_name = ?
         AND id IN (SELECT value FROM json_each(?))`,
        accountId,
        set,
        JSON.stringify(change.drop),
      )
      return
    }
    for (const { id, at, data } of change.put) {
      const json = JSON.stringify(data)
      run('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?)', accountId, set, id, at, json)
    }
  }

  return {
    async load(accountId) {
      const rows = all('SELECT event FROM events WHERE account_id = ? ORDER BY version', accountId)
      const events = rows.map(({ event }) => JSON.parse(String(event)) as DomainEvent)
      return { version: events.length, events }
    },
    async commit({ append: log, documents = [], records = [] }: Batch) {
      return commits.commit(() => {
        if (log) {
          expectVersion(log.accountId, log.expectedVersion)
          append(log.accountId, log.expectedVersion, log.events)
        }
        documents.forEach(write)
        records.forEach(changeRecords)
      })
    },
    async document<Body>(kind: string, id: string) {
      const [row] = all('SELECT * FROM documents WHERE kind = ? AND id = ?', kind, id)
      return row && (toDocument(row) as Document<Body>)
    },
    async documents<Body>(kind: string, query: { owner?: string; dueBy?: string; limit: number }) {
      const { owner, dueBy, limit } = query
      const rows = all(
        `SELECT * FROM documents WHERE kind = ?
         ${owner === undefined ? '' : 'AND owner = ?'}
         ${dueBy === undefined ? '' : "AND due_at <> '' AND due_at <= ?"}
         ORDER BY due_at, id LIMIT ?`,
        kind,
        ...(owner === undefined ? [] : [owner]),
        ...(dueBy === undefined ? [] : [dueBy]),
        limit,
      )
      return rows.map((row) => toDocument(row) as Document<Body>)
    },
    async putRecords(accountId, set, rows) {
      commitAlone(db, () => changeRecords({ accountId, set, put: rows }))
    },
    async records(accountId, set, { limit, after, from = '', to = '\u{10ffff}' }) {
      const [at, id] = after ? (JSON.parse(after) as [string, string]) : ['\u{10ffff}', '']
      const rows = all(
        `SELECT id, at, data FROM records
         WHERE account_id = ? AND set_name = ? AND at >= ? AND at <= ? AND (at, id) < (?, ?)
         ORDER BY at DESC, id DESC LIMIT ?`,
        accountId,
        set,
        from,
        // Without this bound, each page would pass again over all pages before it.
        after ? at : to,
        at,
        id,
        limit + 1,
      ).map(toRecord)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        rows: page,
        ...(rows.length > limit && last && { next: cursorAfter(last) }),
      }
    },
    async countRecords(accountId, set, { from = '', to = '\u{10ffff}' } = {}) {
      const [row] = all(
        `SELECT count(*) AS count FROM records
         WHERE account_id = ? AND set_name = ? AND at >= ? AND at <= ?`,
        accountId,
        set,
        from,
        to,
      )
      return Number(row?.count)
    },
    async recordsById(accountId, set, ids) {
      return all(
        `SELECT id, at, data FROM records WHERE account_id = ? AND set_name = ?
         AND id IN (SELECT value FROM json_each(?))`,
        accountId,
        set,
        JSON.stringify(ids),
      ).map(toRecord)
    },
    async eraseRecords(accountId, set, limit, to = '\u{10ffff}') {
      return run(
        `DELETE FROM records WHERE account_id = ?1 AND set_name = ?2 AND id IN
         (SELECT id FROM records WHERE account_id = ?1 AND set_name = ?2 AND at <= ?4 LIMIT ?3)`,
        accountId,
        set,
        limit,
        to,
      )
    },
    async writePart(file, index, bytes) {
      run('INSERT OR REPLACE INTO parts VALUES (?, ?, ?)', file, index, bytes)
    },
    async readPart(file, index) {
      const [row] = all('SELECT bytes FROM parts WHERE file = ? AND part = ?', file, index)
      return row && Uint8Array.from(row.bytes as Uint8Array)
    },
    async eraseParts(prefix) {
      run('DELETE FROM parts WHERE substr(file, 1, length(?1)) = ?1', prefix)
    },
    async replaceStream(accountId, expectedVersion, tombstone) {
      const outcome = commitAlone(db, () => {
        expectVersion(accountId, expectedVersion)
        run('DELETE FROM events WHERE account_id = ?', accountId)
        append(accountId, 0, [tombstone])
      })
      // The journal still holds what was written before.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return outcome
    },
    async clear() {
      commitAlone(db, () => {
        for (const table of ['events', 'documents', 'records', 'parts']) run(`DELETE FROM ${table}`)
      })
    },
    async close() {
      commits.flush()
      db.close()
    },
  }
}

function toDocument(row: Record<string, unknown>): Document {
  return {
    kind: String(row.kind),
    id: String(row.id),
    owner: String(row.owner),
    dueAt: String(row.due_at),
    revision: Number(row.revision),
    body: JSON.parse(String(row.body)),
  }
}

function toRecord(row: Record<string, unknown>): BulkRecord {
  return { id: String(row.id), at: String(row.at), data: JSON.parse(String(row.data)) }
}
