import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDB } from 'idb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPgliteStore } from '../../.ci/open-store.ts'
import {
  type PostgresServer,
  postgresPrograms,
  startPostgresServer,
} from '../../.ci/postgres-server.ts'
import { oldPersonLog } from '../engine/old-logs.ts'
import { openIndexedDbStore } from './indexeddb.ts'
import { indexedDbSchema } from './indexeddb-schema.ts'
import type { Store } from './port.ts'
import { openPostgresStore } from './postgres-pool.ts'
import { postgresSchema } from './postgres-schema.ts'
import { openSqliteStore } from './sqlite.ts'
import { sqliteSchema } from './sqlite-schema.ts'

/** The schema of today, that with one step more, and that with a step that breaks off half way. */
type Level = 'today' | 'next' | 'broken'
type Open = (level: Level) => Promise<Store>

const accountId = 'acc-mei'
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 15, minute)).toISOString()
const rows = Array.from({ length: 40 }, (_, n) => ({ id: `r${n}`, at: at(n), data: { n } }))
const bytes = new Uint8Array([1, 2, 3])

async function fill(store: Store): Promise<void> {
  await store.commit({
    append: { accountId, expectedVersion: 0, events: oldPersonLog },
    documents: [
      {
        put: { kind: 'job', id: 'j', owner: accountId, dueAt: at(1), body: { step: 3 } },
        expectedRevision: 0,
      },
    ],
  })
  await store.putRecords(accountId, 'orders', rows)
  await store.writePart('file', 0, bytes)
}

async function expectWhole(store: Store): Promise<void> {
  expect(await store.load(accountId)).toEqual({
    version: oldPersonLog.length,
    events: oldPersonLog,
  })
  const [job] = await store.documents('job', { dueBy: at(2), limit: 9 })
  expect(job).toMatchObject({ id: 'j', owner: accountId, revision: 1, body: { step: 3 } })
  const page = await store.records(accountId, 'orders', { limit: 1_000 })
  expect(page.rows).toEqual(rows.toReversed())
  expect(await store.readPart('file', 0)).toEqual(bytes)
}

function describeMigrations(name: string, setUp: () => Promise<Open>): void {
  describe(`a filled ${name} database`, { timeout: 60_000 }, () => {
    let open: Open
    async function using(level: Level, work: (store: Store) => Promise<void>): Promise<void> {
      const store = await open(level)
      await work(store).finally(() => store.close())
    }
    beforeAll(async () => {
      open = await setUp()
      await using('today', fill)
    }, 60_000)

    it('stays as it was when a step breaks off, and opens again', async () => {
      await expect(open('broken')).rejects.toThrow()
      await using('today', expectWhole)
    })

    it('goes one version further with all that is in it, and takes more', async () => {
      await using('next', expectWhole)
      await using('next', async (store) => {
        const put = { kind: 'job', id: 'k', owner: '', dueAt: '', body: {} }
        expect(await store.commit({ documents: [{ put, expectedRevision: 0 }] })).toBe('committed')
        await expectWhole(store)
      })
    })

    it('is then refused by the program of before, and loses nothing by that', async () => {
      await expect(open('today')).rejects.toThrow(/version/)
      await using('next', expectWhole)
    })
  })
}

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrated-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describeMigrations('SQLite', async () => {
  const folder = newFolder()
  const step = 'ALTER TABLE documents ADD COLUMN later TEXT'
  const schemas = {
    today: sqliteSchema,
    next: [...sqliteSchema, 'CREATE INDEX later ON documents (owner)'],
    broken: [...sqliteSchema, `${step}; DELETE FROM events; CREATE TABLE events (x)`],
  }
  return async (level) => openSqliteStore(folder, schemas[level])
})

describeMigrations('IndexedDB', async () => {
  const later: (typeof indexedDbSchema)[number] = (made) => {
    made.createObjectStore('later' as 'parts')
  }
  const schemas = {
    today: indexedDbSchema,
    next: [...indexedDbSchema, later],
    broken: [
      ...indexedDbSchema,
      (made: Parameters<typeof later>[0]) => {
        made.deleteObjectStore('events')
        throw new Error('It broke off.')
      },
    ],
  }
  return (level) => openIndexedDbStore('migrated', () => {}, schemas[level])
})

const postgresSchemas = {
  today: postgresSchema,
  next: [...postgresSchema, ['CREATE INDEX later ON documents (owner)']],
  broken: [...postgresSchema, ['DELETE FROM events', 'CREATE TABLE events (x text)']],
}
const programs = postgresPrograms()
let server: PostgresServer | undefined
afterAll(() => server?.remove(), 60_000)

describeMigrations('PostgreSQL', async () => {
  if (!programs) {
    const folder = newFolder()
    return (level) => openPgliteStore(folder, postgresSchemas[level])
  }
  server = await startPostgresServer(programs)
  const url = server.newDatabase()
  return (level) => openPostgresStore(url, postgresSchemas[level])
})

describe('the first schema is what it always was, since databases were made by it:', () => {
  const hashOf = (text = '') => createHash('sha256').update(text).digest('hex').slice(0, 16)

  it('SQLite', () => {
    expect(hashOf(sqliteSchema[0])).toBe('97980b0e3f9df22e')
  })

  it('PostgreSQL', () => {
    expect(hashOf(JSON.stringify(postgresSchema[0]))).toBe('4e75b66b52aca258')
  })

  it('IndexedDB', async () => {
    await (await openIndexedDbStore('first', () => {}, indexedDbSchema.slice(0, 1))).close()
    const db = await openDB('first')
    const names = [...db.objectStoreNames]
    const tables = names.map((name) => {
      const { keyPath, indexNames } = db.transaction(name).store
      return [name, keyPath, [...indexNames]]
    })
    db.close()
    expect(tables).toEqual([
      ['documents', ['kind', 'id'], ['due', 'owner']],
      ['events', ['accountId', 'version'], []],
      ['parts', ['file', 'part'], []],
      ['records', ['accountId', 'set', 'id'], ['newest']],
    ])
  })
})
