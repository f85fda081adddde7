import { onDevice, outboxDatabase } from '../hooks/frame.ts'
import { ifAllowed } from '../hooks/if-allowed.ts'
import type { OutboxEntry } from './entry.ts'

export type FreshEntry = Omit<OutboxEntry, 'id'>

/**
 * Where an intent lies from the press until the database has it. A database answers later, and a
 * page that is left in between takes what it was about to write along.
 */
export interface Jots {
  put(entry: FreshEntry): void
  remove(key: string): void
  /** Oldest first. */
  all(): readonly FreshEntry[]
}

const prefix = `${outboxDatabase}.`
const nameOf = (key: string) => onDevice(prefix + key)

/** Where storage is blocked nothing is kept, which the database then says. */
export const jotsOnDevice: Jots = {
  put: (entry) => ifAllowed(() => localStorage.setItem(nameOf(entry.key), JSON.stringify(entry))),
  remove: (key) => ifAllowed(() => localStorage.removeItem(nameOf(key))),
  all: () =>
    ifAllowed(
      () =>
        Object.keys(localStorage)
          .filter((name) => name.startsWith(prefix))
          .map((name) => ({
            name,
            entry: JSON.parse(localStorage.getItem(name) ?? '') as FreshEntry,
          }))
          .flatMap(({ name, entry }) => (name === nameOf(entry.key) ? [entry] : []))
          .toSorted((one, other) => one.madeAt.localeCompare(other.madeAt)),
      [],
    ),
}
