import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { DomainEvent } from '../engine/events.ts'
import { openSqliteStore } from './sqlite.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

/** Does what SQLite does on a full disk at a statement: rolls back by itself, then complains. */
function failAt(statement: RegExp): void {
  const exec = DatabaseSync.prototype.exec
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    if (!statement.test(sql)) return exec.call(this, sql)
    exec.call(this, 'ROLLBACK')
    throw new Error('database or disk is full')
  })
}

/** Every ROLLBACK fails, whatever came before it. */
function failAtRollback(): void {
  const exec = DatabaseSync.prototype.exec
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    if (sql === 'ROLLBACK') throw new Error('cannot roll back')
    return exec.call(this, sql)
  })
}

const inItsFiles = (words: RegExp) =>
  readdirSync(folder).some((name) => words.test(readFileSync(join(folder, name), 'latin1')))

const put = (id: string, body: string, expectedRevision = 0) => ({
  put: { kind: 'k', id, owner: '', dueAt: '', body },
  expectedRevision,
})

describe('the sqlite store', () => {
  it('says that the disk is full, keeps what it had, and goes on when there is room', async () => {
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
    const store = openSqliteStore(folder)
    onTestFinished(() => store.close())
    const db = exec.mock.contexts[0] as DatabaseSync
    await store.commit({ documents: [put('a', 'before')] })
    db.exec('PRAGMA max_page_count = 1')
    const large = { documents: [put('a', 'after', 1), put('b', 'x'.repeat(1_000_000))] }
    await expect(store.commit(large)).rejects.toThrow(/full/)
    expect((await store.document('k', 'a'))?.body).toBe('before')
    db.exec('PRAGMA max_page_count = 1000000')
    expect(await store.commit(large)).toBe('committed')
    expect((await store.document('k', 'a'))?.body).toBe('after')
  })

  it('leaves nothing of an erased account in its files', async () => {
    const store = openSqliteStore(folder)
    onTestFinished(() => store.close())
    const accountId = 'acc-1'
    const event = (words: string) => ({ type: 'x', words }) as unknown as DomainEvent
    const events = Array.from({ length: 200 }, (_, i) => event(`log-secret-${i}`))
    const rows = Array.from({ length: 200 }, (_, i) => ({
      id: `${i}`,
      at: '2026-01-01T00:00:00.000Z',
      data: { title: `row-secret-${i}` },
    }))
    await store.commit({
      append: { accountId, expectedVersion: 0, events },
      documents: [put('a', 'document-secret')],
    })
    await store.putRecords(accountId, 'history', rows)
    await store.writePart('export', 0, Buffer.from('part-secret'))
    expect(inItsFiles(/(log|row|document|part)-secret/)).toBe(true)

    await store.eraseRecords(accountId, 'history', 1_000)
    await store.eraseParts('export')
    await store.commit({ documents: [{ drop: { kind: 'k', id: 'a' } }] })
    await store.replaceStream(accountId, 200, event('gone'))
    expect(inItsFiles(/(log|row|document|part)-secret/)).toBe(false)
  })

  it('says why a commit failed, not that there was nothing left to roll back', async () => {
    const store = openSqliteStore(folder)
    onTestFinished(() => store.close())
    failAt(/^COMMIT$/)
    await expect(store.commit({ documents: [put('a', 'x')] })).rejects.toThrow(/disk is full/)
    vi.restoreAllMocks()
    expect(await store.document('k', 'a')).toBeUndefined()
    expect(await store.commit({ documents: [put('a', 'y')] })).toBe('committed')
  })

  it('calls nothing a conflict that it could not undo', async () => {
    const store = openSqliteStore(folder)
    onTestFinished(() => store.close())
    failAtRollback()
    const stale = { documents: [put('a', 'x', 7)] }
    await expect(store.commit(stale)).rejects.toThrow(/cannot roll back/)
    vi.restoreAllMocks()
  })

  describe('with many commits at one moment', () => {
    const circular = () => {
      const body: Record<string, unknown> = {}
      body.self = body
      return { put: { kind: 'k', id: 'bad', owner: '', dueAt: '', body }, expectedRevision: 0 }
    }
    const many = Array.from({ length: 50 }, (_, n) => ({ documents: [put(`d${n}`, 'x')] }))

    it('goes to disk once for all of them', async () => {
      const store = openSqliteStore(folder)
      onTestFinished(() => store.close())
      const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
      const outcomes = await Promise.all(many.map((batch) => store.commit(batch)))
      const flushed = exec.mock.calls.filter(([sql]) => sql === 'COMMIT').length
      vi.restoreAllMocks()
      expect([new Set(outcomes), flushed]).toEqual([new Set(['committed']), 1])
      expect(await store.documents('k', { limit: 99 })).toHaveLength(50)
    })

    it('undoes a conflict whole, and it alone', async () => {
      const store = openSqliteStore(folder)
      onTestFinished(() => store.close())
      const stale = { documents: [put('half', 'x'), put('stale', 'x', 7)] }
      const batches = [...many.slice(0, 9), stale, ...many.slice(9)]
      const outcomes = await Promise.all(batches.map((batch) => store.commit(batch)))
      expect(outcomes.indexOf('conflict')).toBe(9)
      expect(outcomes.filter((one) => one === 'committed')).toHaveLength(50)
      expect(await store.document('k', 'half')).toBeUndefined()
    })

    it('lets one of several with the same version go on', async () => {
      const store = openSqliteStore(folder)
      onTestFinished(() => store.close())
      const events = [{ id: 'e' } as never]
      const append = { accountId: 'p', expectedVersion: 0, events }
      const outcomes = await Promise.all([1, 2, 3].map(() => store.commit({ append })))
      expect(outcomes.toSorted()).toEqual(['committed', 'conflict', 'conflict'])
      expect((await store.load('p')).version).toBe(1)
    })

    it('fails for the one that is bad, and for none of the others', async () => {
      const store = openSqliteStore(folder)
      onTestFinished(() => store.close())
      const bad = { documents: [put('half', 'x'), circular()] }
      const batches = [...many.slice(0, 9), bad, ...many.slice(9)]
      const outcomes = await Promise.allSettled(batches.map((batch) => store.commit(batch)))
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
      expect(outcomes[9]).toMatchObject({ reason: expect.any(TypeError) })
      expect(await store.documents('k', { limit: 99 })).toHaveLength(50)
      expect(await store.document('k', 'half')).toBeUndefined()
    })

    it('says so to each when the disk is full, and has none of them', async () => {
      const store = openSqliteStore(folder)
      onTestFinished(() => store.close())
      failAt(/^COMMIT$/)
      const outcomes = await Promise.allSettled(many.map((batch) => store.commit(batch)))
      vi.restoreAllMocks()
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
      expect(await store.documents('k', { limit: 99 })).toEqual([])
    })

    it('has what was under way when it is closed', async () => {
      const store = openSqliteStore(folder)
      const under = many.map((batch) => store.commit(batch))
      await store.close()
      expect(new Set(await Promise.all(under))).toEqual(new Set(['committed']))
    })
  })

  it('says why its schema could not be made, and can be opened afterwards', async () => {
    failAt(/^CREATE TABLE events/)
    expect(() => openSqliteStore(folder)).toThrow(/disk is full/)
    vi.restoreAllMocks()
    const store = openSqliteStore(folder)
    onTestFinished(() => store.close())
    expect(await store.commit({ documents: [put('a', 'x')] })).toBe('committed')
  })
})
