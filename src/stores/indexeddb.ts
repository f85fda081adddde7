import { type IDBPTransaction, openDB } from 'idb'
import type { DomainEvent } from '../engine/events.ts'
import { indexedDbSchema, type Schema, type Stored } from './indexeddb-schema.ts'
import {
  type BulkRecord,
  cursorAfter,
  type Document,
  type DocumentWrite,
  type RecordWrite,
  type Store,
} from './port.ts'

type Table = 'events' | 'documents' | 'records' | 'parts'
type Transaction = IDBPTransaction<Schema, Table[], 'readwrite'>

const tables: Table[] = ['events', 'documents', 'records', 'parts']
const last = '\u{10ffff}'

class Conflict extends Error {}

/**
 * Opens (or makes) the browser's database. A commit resolves when the browser has flushed it;
 * `lost` is called when the browser ends the connection by itself.
 * @throws VersionError when its schema is newer than this program
 */
export async function openIndexedDbStore(
  name: string,
  lost = () => {},
  schema = indexedDbSchema,
): Promise<Store> {
  const db = await openDB<Schema>(name, schema.length, {
    upgrade(made, from, _to, transaction) {
      // Where a step breaks off, opening fails and says so; this would only say it again.
      transaction.done.catch(() => {})
      for (const step of schema.slice(from)) step(made)
    },
    terminated: lost,
    // A newer program in another tab, or "clear site data", waits for this connection to end.
    blocking(_current, _wanted, event) {
      ;(event.target as IDBDatabase).close()
      lost()
    },
  })

  async function transaction(
    work: (tx: Transaction) => Promise<void>,
    durability: 'strict' | 'relaxed' = 'strict',
  ) {
    const tx = db.transaction(tables, 'readwrite', { durability })
    try {
      await work(tx)
      await tx.done
      return 'committed' as const
    } catch (error) {
      await abort(tx)
      if (error instanceof Conflict) return 'conflict' as const
      throw error
    }
  }

  const logOf = (accountId: string) => IDBKeyRange.bound([accountId, 0], [accountId, Infinity])

  async function expectVersion(tx: Transaction, accountId: string, version: number) {
    const count = await tx.objectStore('events').count(logOf(accountId))
    if (count !== version) throw new Conflict()
  }

  async function append(
    tx: Transaction,
    accountId: string,
    from: number,
    events: readonly DomainEvent[],
  ) {
    for (const [index, event] of events.entries()) {
      await tx.objectStore('events').add({ accountId, version: from + index + 1, event })
    }
  }

  /** One request for a whole page where the browser knows how; otherwise row by row. */
  async function newestFirst(range: IDBKeyRange, count: number): Promise<BulkRecord[]> {
    const index = db.transaction('records').store.index('newest')
    if ('getAllRecords' in index) {
      const modern = index as unknown as { getAll(options: object): Promise<Stored[]> }
      return (await modern.getAll({ query: range, count, direction: 'prev' })).map(toRecord)
    }
    const rows: BulkRecord[] = []
    let cursor = await index.openCursor(range, 'prev')
    while (cursor && rows.length < count) {
      rows.push(toRecord(cursor.value))
      cursor = await cursor.continue()
    }
    return rows
  }

  const setRange = (accountId: string, set: string, { from = '', to = last } = {}) =>
    IDBKeyRange.bound([accountId, set, from, ''], [accountId, set, to, last])

  return {
    async load(accountId) {
      const rows = await db.getAll('events', logOf(accountId))
      return { version: rows.length, events: rows.map(({ event }) => event) }
    },
    async commit({ append: log, documents = [], records = [] }) {
      return transaction(async (tx) => {
        if (log) {
          await expectVersion(tx, log.accountId, log.expectedVersion)
          await append(tx, log.accountId, log.expectedVersion, log.events)
        }
        for (const write of documents) await writeDocument(tx, write)
        for (const write of records) await writeRecords(tx, write)
      })
    },
    async document<Body>(kind: string, id: string) {
      return (await db.get('documents', [kind, id])) as Document<Body> | undefined
    },
    async documents<Body>(kind: string, query: { owner?: string; dueBy?: string; limit: number }) {
      const { owner, dueBy, limit } = query
      const first = dueBy === undefined ? '' : ' '
      const to = dueBy ?? last
      const rows =
        owner === undefined
          ? await db.getAllFromIndex(
              'documents',
              'due',
              IDBKeyRange.bound([kind, first, ''], [kind, to, last]),
              limit,
            )
          : await db.getAllFromIndex(
              'documents',
              'owner',
              IDBKeyRange.bound([kind, owner, first, ''], [kind, owner, to, last]),
              limit,
            )
      return rows as Document<Body>[]
    },
    async putRecords(accountId, set, rows) {
      // Many of these make one seeding, and the strict commit that ends it flushes them all.
      await transaction((tx) => writeRecords(tx, { accountId, set, put: rows }), 'relaxed')
    },
    async records(accountId, set, { limit, after, from = '', to = last }) {
      const lower = [accountId, set, from, ''] as [string, string, string, string]
      const range = after
        ? IDBKeyRange.bound(
            lower,
            [accountId, set, ...(JSON.parse(after) as [string, string])],
            false,
            true,
          )
        : IDBKeyRange.bound(lower, [accountId, set, to, last])
      const rows = await newestFirst(range, limit + 1)
      const page = rows.slice(0, limit)
      const end = page.at(-1)
      return {
        rows: page,
        ...(rows.length > limit && end && { next: cursorAfter(end) }),
      }
    },
    async countRecords(accountId, set, period) {
      return db.countFromIndex('records', 'newest', setRange(accountId, set, period))
    },
    async recordsById(accountId, set, ids) {
      const store = db.transaction('records').store
      const found = await Promise.all(ids.map((id) => store.get([accountId, set, id])))
      return found.flatMap((row) => (row ? [toRecord(row)] : []))
    },
    async eraseRecords(accountId, set, limit, to) {
      const range = setRange(accountId, set, to === undefined ? {} : { to })
      const keys = await db.getAllKeysFromIndex('records', 'newest', range, limit)
      await transaction(async (tx) => {
        await Promise.all(keys.map((key) => tx.objectStore('records').delete(key)))
      })
      return keys.length
    },
    async writePart(file, part, bytes) {
      await db.put('parts', { file, part, bytes: bytes.slice() })
    },
    async readPart(file, part) {
      return (await db.get('parts', [file, part]))?.bytes
    },
    async eraseParts(prefix) {
      await db.delete('parts', IDBKeyRange.bound([prefix, 0], [prefix + last, Infinity]))
    },
    async replaceStream(accountId, expectedVersion, tombstone) {
      return transaction(async (tx) => {
        await expectVersion(tx, accountId, expectedVersion)
        await tx.objectStore('events').delete(logOf(accountId))
        await append(tx, accountId, 0, [tombstone])
      })
    },
    async clear() {
      await transaction(async (tx) => {
        for (const table of tables) await tx.objectStore(table).clear()
      })
    },
    async close() {
      db.close()
    },
  }
}

async function writeRecords(tx: Transaction, { accountId, set, ...change }: RecordWrite) {
  const store = tx.objectStore('records')
  await ('drop' in change
    ? Promise.all(change.drop.map((id) => store.delete([accountId, set, id])))
    : Promise.all(change.put.map((row) => store.put({ ...row, accountId, set }))))
}

const toRecord = ({ id, at, data }: BulkRecord): BulkRecord => ({ id, at, data })

async function writeDocument(tx: Transaction, write: DocumentWrite): Promise<void> {
  const store = tx.objectStore('documents')
  const { kind, id } = 'put' in write ? write.put : write.drop
  const revision = (await store.get([kind, id]))?.revision ?? 0
  if (write.expectedRevision !== undefined && write.expectedRevision !== revision) {
    throw new Conflict()
  }
  if ('drop' in write) await store.delete([kind, id])
  else await store.put({ ...write.put, revision: revision + 1 })
}

/** An aborted transaction rejects `done`; that is what was asked for. */
async function abort(tx: Transaction): Promise<void> {
  try {
    tx.abort()
  } catch {
    // It had ended by itself.
  }
  await tx.done.catch(() => undefined)
}
