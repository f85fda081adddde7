import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { postgresPrograms, startPostgresServer } from '../../.ci/postgres-server.ts'
import type { DomainEvent } from '../engine/events.ts'
import type { Store } from './port.ts'
import { openPostgresStore } from './postgres-pool.ts'
import { openSqliteStore } from './sqlite.ts'

const event = { id: 'e1', type: 'interests.reset' } as DomainEvent
const put = { kind: 'session', id: 's', owner: 'p', dueAt: '', body: { 'a "word"': '中文' } }

async function fill(store: Store): Promise<void> {
  const rows = Array.from({ length: 500 }, (_, index) => ({
    id: `r${index}`,
    at: '2026-01-01T00:00:00.000Z',
    data: { index },
  }))
  await store.commit({
    append: { accountId: 'p', expectedVersion: 0, events: [event] },
    documents: [{ put, expectedRevision: 0 }],
  })
  await store.putRecords('p', 'rows', rows)
  await store.writePart('file', 0, new Uint8Array([0, 1, 255]))
}
const contents = async (store: Store) => ({
  log: await store.load('p'),
  document: await store.document('session', 's'),
  rows: await store.countRecords('p', 'rows'),
  part: [...((await store.readPart('file', 0)) ?? [])],
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('a copy of SQLite made while it is in use holds everything, and nothing later', async () => {
  const [folder, restored] = [newFolder(), join(newFolder(), 'data')]
  const store = openSqliteStore(folder)
  await fill(store)
  const before = await contents(store)
  mkdirSync(restored)
  const other = new DatabaseSync(join(folder, 'privacy-centre.sqlite'))
  other.prepare('VACUUM INTO ?').run(join(restored, 'privacy-centre.sqlite'))
  other.close()
  await store.commit({ append: { accountId: 'p', expectedVersion: 1, events: [event] } })
  await store.close()
  const again = openSqliteStore(restored)
  expect(await contents(again)).toEqual(before)
  await again.close()
})

const programs = postgresPrograms()
const pgDump = programs && join(programs, 'pg_dump')

it.skipIf(!pgDump || !existsSync(pgDump))(
  'a dump of PostgreSQL restores into an empty database',
  async () => {
    const server = await startPostgresServer(programs ?? '')
    onTestFinished(() => server.remove())
    const [from, to] = [server.newDatabase(), server.newDatabase()]
    const store = await openPostgresStore(from)
    await fill(store)
    const before = await contents(store)
    await store.close()
    const file = join(newFolder(), 'dump.sql')
    execFileSync(pgDump ?? '', ['--file', file, from])
    execFileSync(join(programs ?? '', 'psql'), ['--quiet', '--file', file, to], { stdio: 'pipe' })
    expect(readFileSync(file, 'utf8')).toContain('PostgreSQL database dump')
    const again = await openPostgresStore(to)
    expect(await contents(again)).toEqual(before)
    await again.close()
  },
  60_000,
)
