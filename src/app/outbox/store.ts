import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { outboxDatabase } from '../hooks/frame.ts'
import type { OutboxEntry } from './entry.ts'
import { type FreshEntry, type Jots, jotsOnDevice } from './jots.ts'

interface Schema extends DBSchema {
  entries: { key: number; value: OutboxEntry }
}

/** What was meant and is not yet confirmed, on this device. Each write is flushed before it resolves. */
export interface OutboxStore {
  /** Gives the entry its place in the queue; from the call on it survives this page. */
  add(entry: FreshEntry): Promise<OutboxEntry>
  put(entry: OutboxEntry): Promise<void>
  remove(id: number): Promise<void>
  /** Oldest first. */
  all(): Promise<readonly OutboxEntry[]>
}

const strict = { durability: 'strict' } as const

/** Opened when first needed, and again after the browser closed it. Rejects where storage is blocked. */
export function createOutboxStore(name = outboxDatabase, jots: Jots = jotsOnDevice): OutboxStore {
  let opened: ReturnType<typeof open> | undefined
  /** What this page knows to wait: a browser may drop the database under it. */
  const known = new Map<number, OutboxEntry>()
  /** What a page before this one was about to write; another tab may be at it still. */
  const left = new Set(jots.all().map(({ key }) => key))

  function lost(): void {
    opened = undefined
    // Before the page goes too. Where that is refused, the next look finds out.
    if (known.size > 0) db().catch(() => undefined)
  }

  async function open() {
    const db = await openDB<Schema>(name, 1, {
      upgrade(db) {
        const made = db.createObjectStore('entries', { keyPath: 'id', autoIncrement: true })
        // One that fails fails the opening.
        for (const entry of known.values()) made.put(entry).catch(() => undefined)
      },
      terminated: lost,
      // A newer app in another tab, or "clear site data", waits for this connection to end.
      blocking(_current, _wanted, event) {
        ;(event.target as IDBDatabase).close()
        lost()
      },
    })
    for (const entry of jots.all()) {
      if (!left.delete(entry.key)) continue
      await addOnce(db, entry)
      jots.remove(entry.key)
    }
    return db
  }

  /** Two tabs may come upon the same one; its key says that it is. */
  async function addOnce(db: IDBPDatabase<Schema>, entry: FreshEntry): Promise<OutboxEntry> {
    const tx = db.transaction('entries', 'readwrite', strict)
    const same = (await tx.store.getAll()).find(({ key }) => key === entry.key)
    const id = same?.id ?? (await tx.store.add(entry as OutboxEntry))
    await tx.done
    return same ?? { ...entry, id }
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
      jots.put(entry)
      try {
        const added = await addOnce(await db(), entry)
        known.set(added.id, added)
        return added
      } finally {
        jots.remove(entry.key)
      }
    },
    async put(entry) {
      known.set(entry.id, entry)
      const tx = (await db()).transaction('entries', 'readwrite', strict)
      await Promise.all([tx.store.put(entry), tx.done])
    },
    async remove(id) {
      known.delete(id)
      const tx = (await db()).transaction('entries', 'readwrite', strict)
      await Promise.all([tx.store.delete(id), tx.done])
    },
    async all() {
      const entries = await db()
        .then((db) => db.getAll('entries'))
        .catch((failure: unknown) => {
          if (known.size === 0) throw failure
          return [...known.values()]
        })
      known.clear()
      for (const entry of entries) known.set(entry.id, entry)
      return entries
    },
  }
}
