import { type DBSchema, openDB } from 'idb'
import { outboxDatabase } from '../hooks/frame.ts'
import type { OutboxEntry } from './entry.ts'

interface Schema extends DBSchema {
  entries: { key: number; value: OutboxEntry }
}

/** What was meant and is not yet confirmed, on this device. Each write is flushed before it resolves. */
export interface OutboxStore {
  /** Gives the entry its place in the queue. */
  add(entry: Omit<OutboxEntry, 'id'>): Promise<OutboxEntry>
  put(entry: OutboxEntry): Promise<void>
  remove(id: number): Promise<void>
  /** Oldest first. */
  all(): Promise<readonly OutboxEntry[]>
}

const strict = { durability: 'strict' } as const

/** Opened when first needed, and again after the browser closed it. Rejects where storage is blocked. */
export function createOutboxStore(name = outboxDatabase): OutboxStore {
  let opened: ReturnType<typeof open> | undefined

  function open() {
    return openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('entries', { keyPath: 'id', autoIncrement: true })
      },
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
      terminated: () => {
        opened = undefined
      },
    })
  }

  const db = () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  return {
    async add(entry) {
      const tx = (await db()).transaction('entries', 'readwrite', strict)
      const id = await tx.store.add(entry as OutboxEntry)
      await tx.done
      return { ...entry, id }
    },
    async put(entry) {
      const tx = (await db()).transaction('entries', 'readwrite', strict)
      await Promise.all([tx.store.put(entry), tx.done])
    },
    async remove(id) {
      const tx = (await db()).transaction('entries', 'readwrite', strict)
      await Promise.all([tx.store.delete(id), tx.done])
    },
    async all() {
      return (await db()).getAll('entries')
    },
  }
}
