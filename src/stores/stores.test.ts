import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DomainEvent } from '../engine/events.ts'
import { openIndexedDbStore } from './indexeddb.ts'
import { createMemoryStore } from './memory.ts'
import type { BulkRecord, Store } from './port.ts'
import { openSqliteStore } from './sqlite.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

let databases = 0
const kinds: Record<string, () => Promise<Store>> = {
  memory: async () => createMemoryStore(),
  sqlite: async () => openSqliteStore(newFolder()),
  indexeddb: () => openIndexedDbStore(`test-${++databases}`),
}

const event = (id: string): DomainEvent => ({
  id,
  at: '2026-11-01T00:00:00.000Z',
  actor: { kind: 'person', id: 'p' },
  policyVersion: '2024-07-30',
  clause: 'II(2).3',
  type: 'interests.reset',
})
const append = (accountId: string, expectedVersion: number, ...ids: string[]) => ({
  append: { accountId, expectedVersion, events: ids.map(event) },
})
const put = (
  id: string,
  expectedRevision: number,
  rest: { owner?: string; dueAt?: string } = {},
) => ({
  put: { kind: 'k', id, owner: '', dueAt: '', body: { id }, ...rest },
  expectedRevision,
})
const row = (id: string, day: number): BulkRecord => ({
  id,
  at: `2026-10-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  data: { text: `quote ' " and 茶 ${id}` },
})
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

for (const [name, open] of Object.entries(kinds)) {
  describe(`the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('keeps a log in order, one account apart from another', async () => {
      await store.commit(append("o'hara", 0, 'a', 'b'))
      await store.commit(append("o'hara", 2, 'c'))
      expect(idsOf((await store.load("o'hara")).events)).toEqual(['a', 'b', 'c'])
      expect(await store.load('other')).toEqual({ version: 0, events: [] })
    })

    it('refuses to append at a version that has passed', async () => {
      await store.commit(append('p', 0, 'a'))
      expect(await store.commit(append('p', 0, 'b'))).toBe('conflict')
      expect((await store.load('p')).version).toBe(1)
    })

    it('writes a whole batch or nothing of it', async () => {
      await store.commit({ documents: [put('taken', 0)] })
      const batch = { ...append('p', 0, 'a'), documents: [put('new', 0), put('taken', 0)] }
      expect(await store.commit(batch)).toBe('conflict')
      expect((await store.load('p')).version).toBe(0)
      expect(await store.document('k', 'new')).toBeUndefined()
      expect(await store.commit({ ...append('p', 5, 'a'), documents: [put('new', 0)] })).toBe(
        'conflict',
      )
      expect(await store.document('k', 'new')).toBeUndefined()
    })

    it('changes a document only at the revision that was seen', async () => {
      await store.commit({ documents: [put('d', 0)] })
      expect(await store.commit({ documents: [put('d', 1)] })).toBe('committed')
      expect(await store.commit({ documents: [put('d', 1)] })).toBe('conflict')
      expect((await store.document('k', 'd'))?.revision).toBe(2)
      const drop = { kind: 'k', id: 'd' }
      expect(await store.commit({ documents: [{ drop, expectedRevision: 1 }] })).toBe('conflict')
      expect(await store.commit({ documents: [{ drop, expectedRevision: 2 }] })).toBe('committed')
      expect(await store.document('k', 'd')).toBeUndefined()
    })

    it('finds documents by what is due and by owner, earliest first', async () => {
      await store.commit({
        documents: [
          put('late', 0, { dueAt: '2026-12-01', owner: 'p' }),
          put('soon', 0, { dueAt: '2026-11-01', owner: 'p' }),
          put('never', 0, { owner: 'p' }),
          put('theirs', 0, { dueAt: '2026-10-01', owner: 'q' }),
        ],
      })
      const due = await store.documents('k', { dueBy: '2026-11-15', limit: 9 })
      expect(idsOf(due)).toEqual(['theirs', 'soon'])
      const owned = await store.documents('k', { owner: 'p', limit: 9 })
      expect(idsOf(owned)).toEqual(['never', 'soon', 'late'])
      expect(idsOf(await store.documents('k', { owner: 'p', limit: 1 }))).toEqual(['never'])
    })

    it('pages through records newest first, also those of the same moment', async () => {
      await store.putRecords('p', 's', [row('a', 1), row('b', 3), row('c', 3), row('d', 2)])
      await store.putRecords('q', 's', [row('x', 9)])
      const first = await store.records('p', 's', { limit: 2 })
      expect(idsOf(first.rows)).toEqual(['c', 'b'])
      const second = await store.records('p', 's', { limit: 2, after: first.next ?? '' })
      expect(idsOf(second.rows)).toEqual(['d', 'a'])
      expect(second.next).toBeUndefined()
      expect(first.rows[0]?.data).toEqual(row('c', 3).data)
    })

    it('reads and counts a period, both ends included', async () => {
      await store.putRecords(
        'p',
        's',
        [1, 2, 3, 4].map((day) => row(`r${day}`, day)),
      )
      const period = { from: row('', 2).at, to: row('', 3).at }
      const page = await store.records('p', 's', { limit: 9, ...period })
      expect(idsOf(page.rows)).toEqual(['r3', 'r2'])
      expect(await store.countRecords('p', 's', period)).toBe(2)
      expect(await store.countRecords('p', 's')).toBe(4)
    })

    it('replaces records by id and erases them in steps', async () => {
      await store.putRecords('p', 's', [row('a', 1), row('b', 2)])
      await store.putRecords('p', 's', [row('a', 5)])
      expect(idsOf((await store.records('p', 's', { limit: 9 })).rows)).toEqual(['a', 'b'])
      expect(await store.eraseRecords('p', 's', 1)).toBe(1)
      expect(await store.eraseRecords('p', 's', 5)).toBe(1)
      expect(await store.eraseRecords('p', 's', 5)).toBe(0)
    })

    it('changes rows together with the log, or neither', async () => {
      await store.putRecords('p', 's', [row('a', 1), row('b', 2), row('c', 3)])
      const move = [
        { accountId: 'p', set: 't', put: [row('a', 1)] },
        { accountId: 'p', set: 's', drop: ['a', 'b'] },
      ]
      const stale = { append: { accountId: 'p', expectedVersion: 4, events: [] }, records: move }
      expect(await store.commit(stale)).toBe('conflict')
      expect(await store.countRecords('p', 's')).toBe(3)
      expect(await store.commit({ ...append('p', 0, 'e'), records: move })).toBe('committed')
      expect(idsOf((await store.records('p', 's', { limit: 9 })).rows)).toEqual(['c'])
      expect(idsOf((await store.records('p', 't', { limit: 9 })).rows)).toEqual(['a'])
    })

    it('reads rows by id, and none that is not there', async () => {
      await store.putRecords('p', 's', [row('a', 1), row("o'b", 2)])
      const found = await store.recordsById('p', 's', ["o'b", 'x'])
      expect(found).toEqual([row("o'b", 2)])
    })

    it('erases only up to a moment when told so', async () => {
      await store.putRecords('p', 's', [row('a', 1), row('b', 2), row('c', 3)])
      expect(await store.eraseRecords('p', 's', 9, row('', 2).at)).toBe(2)
      expect(idsOf((await store.records('p', 's', { limit: 9 })).rows)).toEqual(['c'])
    })

    it('keeps files in parts', async () => {
      const bytes = new Uint8Array([0, 255, 7])
      await store.writePart('e1/a', 0, new Uint8Array([1]))
      await store.writePart('e1/a', 0, bytes)
      await store.writePart('e10/a', 0, bytes)
      expect(await store.readPart('e1/a', 0)).toEqual(bytes)
      await store.eraseParts('e1/')
      expect(await store.readPart('e1/a', 0)).toBeUndefined()
      expect(await store.readPart('e10/a', 0)).toEqual(bytes)
    })

    it('replaces a log by its tombstone, only at the version that was seen', async () => {
      await store.commit(append('p', 0, 'a', 'b'))
      expect(await store.replaceStream('p', 1, event('gone'))).toBe('conflict')
      expect(await store.replaceStream('p', 2, event('gone'))).toBe('committed')
      expect(idsOf((await store.load('p')).events)).toEqual(['gone'])
    })

    it('can be emptied', async () => {
      await store.commit({ ...append('p', 0, 'a'), documents: [put('d', 0)] })
      await store.clear()
      expect((await store.load('p')).version).toBe(0)
      expect(await store.document('k', 'd')).toBeUndefined()
    })
  })
}

describe('the sqlite store under SIGKILL', () => {
  it('loses no commit that it acknowledged', async () => {
    const folder = newFolder()
    const acknowledged = await killWhileCommitting(folder, 200)
    const { version, events } = await reopen(folder)
    expect(version).toBeGreaterThanOrEqual(acknowledged)
    expect(idsOf(events)).toEqual(events.map((_, index) => `e${index}`))
  })

  async function reopen(folder: string) {
    const store = openSqliteStore(folder)
    const stream = await store.load('p')
    await store.close()
    return stream
  }
})

/** Runs a writer until it has acknowledged `count` commits, kills it, and tells how many it had. */
function killWhileCommitting(folder: string, count: number): Promise<number> {
  const script = `
    import { openSqliteStore } from ${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)}
    const store = openSqliteStore(${JSON.stringify(folder)})
    for (let version = 0; ; version += 1) {
      const event = { id: 'e' + version, type: 'interests.reset' }
      await store.commit({ append: { accountId: 'p', expectedVersion: version, events: [event] } })
      process.stdout.write(version + 1 + '\\n')
    }`
  const writer = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let printed = ''
  return new Promise((resolve) => {
    writer.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (Number(printed.trimEnd().split('\n').at(-1)) >= count) writer.kill('SIGKILL')
    })
    writer.on('close', () =>
      resolve(Number(printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1))),
    )
  })
}
