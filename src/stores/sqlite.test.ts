import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
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

  it('says why its schema could not be made, and can be opened afterwards', async () => {
    failAt(/^CREATE TABLE events/)
    expect(() => openSqliteStore(folder)).toThrow(/disk is full/)
    vi.restoreAllMocks()
    const store = openSqliteStore(folder)
    onTestFinished(() => store.close())
    expect(await store.commit({ documents: [put('a', 'x')] })).toBe('committed')
  })
})
