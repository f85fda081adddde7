import 'fake-indexeddb/auto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { killWhileCommitting } from '../../.ci/killed-writer.ts'
import { describeStore } from './conformance.ts'
import { openIndexedDbStore } from './indexeddb.ts'
import { createMemoryStore } from './memory.ts'
import { openSqliteStore } from './sqlite.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'store-'))
const remove = async (folder: string) => rmSync(folder, { recursive: true })

describeStore('memory', async () => {
  const store = createMemoryStore()
  return { open: async () => store }
})

describeStore('sqlite', async () => {
  const folder = newFolder()
  return { open: async () => openSqliteStore(folder), remove: () => remove(folder) }
})

let databases = 0
describeStore('indexeddb', async () => {
  const name = `test-${++databases}`
  return { open: () => openIndexedDbStore(name) }
})

it('the sqlite store loses no commit that it acknowledged before SIGKILL', async () => {
  const folder = newFolder()
  const acknowledged = await killWhileCommitting('sqlite', folder, 200)
  const store = openSqliteStore(folder)
  const { version, events } = await store.load('p')
  await store.close()
  await remove(folder)
  expect(version).toBeGreaterThanOrEqual(acknowledged)
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => `e${index}`))
})

it('the sqlite store leaves alone what a newer program wrote', async () => {
  const folder = newFolder()
  await openSqliteStore(folder).close()
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(join(folder, 'privacy-centre.sqlite'))
  db.exec('PRAGMA user_version = 999')
  db.close()
  expect(() => openSqliteStore(folder)).toThrow(/version 999/)
  await remove(folder)
})
