import type { DehydratedState } from '@tanstack/react-query'
import { type DBSchema, deleteDB, openDB } from 'idb'
import { readingDatabase } from '../hooks/frame.ts'

export type ReadQuery = DehydratedState['queries'][number]

interface Schema extends DBSchema {
  /** One session at a time. */
  owner: { key: 'owner'; value: string }
  queries: { key: string; value: ReadQuery }
}

/** What was read, of the session that read it and of no other. */
export interface ReadingStore {
  /** The reading is of this session from now on; what another one read is gone. */
  claim(owner: string): Promise<void>
  /** Writes nothing unless the reading is this session's. */
  put(owner: string, queries: readonly ReadQuery[]): Promise<void>
  all(): Promise<{ owner: string | undefined; queries: readonly ReadQuery[] }>
  /** Rejects where something is left. */
  wipe(): Promise<void>
}

const open = (name: string) =>
  openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('owner')
      db.createObjectStore('queries')
    },
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  })

const both = ['owner', 'queries'] as const

/** Rejects where the browser blocks storage. */
export function createReadingStore(name: string = readingDatabase): ReadingStore {
  async function change(
    work: (tx: Awaited<ReturnType<typeof begin>>) => Promise<unknown>,
  ): Promise<void> {
    const tx = await begin()
    await Promise.all([work(tx), tx.done])
  }

  /** Opened each time: it is seldom needed, and never stands in the way of being wiped. */
  async function begin() {
    const db = await open(name)
    const tx = db.transaction(both, 'readwrite')
    const close = () => db.close()
    tx.done.then(close, close)
    return tx
  }

  /** Looking makes no database where there is none. */
  async function isThere(): Promise<boolean> {
    const all = (await indexedDB.databases?.()) ?? [{ name }]
    return all.some((one) => one.name === name)
  }

  return {
    claim: (owner) =>
      change(async (tx) => {
        const [owners, queries] = [tx.objectStore('owner'), tx.objectStore('queries')]
        if ((await owners.get('owner')) === owner) return
        await queries.clear()
        await owners.put(owner, 'owner')
      }),
    put: (owner, given) =>
      change(async (tx) => {
        if ((await tx.objectStore('owner').get('owner')) !== owner) return
        await Promise.all(
          given.map((query) => tx.objectStore('queries').put(query, query.queryHash)),
        )
      }),
    async all() {
      if (!(await isThere())) return { owner: undefined, queries: [] }
      const tx = await begin()
      const [owner, queries] = await Promise.all([
        tx.objectStore('owner').get('owner'),
        tx.objectStore('queries').getAll(),
        tx.done,
      ])
      return { owner, queries }
    },
    async wipe() {
      try {
        await deleteDB(name)
      } catch (failure) {
        // A browser that blocks storage refuses this too, and holds nothing.
        if (await isThere().catch(() => false)) throw failure
      }
    },
  }
}
