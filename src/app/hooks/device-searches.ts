import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { deviceStorage } from './device-storage.ts'
import { onDevice } from './frame.ts'

interface DeviceSearch {
  id: string
  /** ISO 8601 UTC. */
  at: string
  words: string
}

interface DeviceSearches {
  keep: boolean
  /** Whether somebody without an account wants their searches of goods kept too. */
  asGuest: boolean
  /** Newest first. */
  entries: readonly DeviceSearch[]
}

const mostKept = 30
const none: DeviceSearches = { keep: true, asGuest: false, entries: [] }

/** Searches kept in this browser and nowhere else, to offer them again (II(2).2). */
export const useDeviceSearches = create<DeviceSearches>()(
  persist(() => none, { name: onDevice('device-searches'), storage: deviceStorage }),
)

// What another tab decided holds here too, and nothing kept here is written over it.
globalThis.addEventListener?.('storage', ({ key }) => {
  const { persist } = useDeviceSearches
  if (key === null || key === persist.getOptions().name) void persist.rehydrate()
})

export function rememberSearch(words: string): void {
  const { keep, entries } = useDeviceSearches.getState()
  const text = words.trim()
  if (!keep || !text) return
  const others = entries.filter((entry) => entry.words !== text)
  const entry = { id: crypto.randomUUID(), at: new Date().toISOString(), words: text }
  useDeviceSearches.setState({ entries: [entry, ...others].slice(0, mostKept) })
}

export function forgetSearch(id: string): void {
  const { entries } = useDeviceSearches.getState()
  useDeviceSearches.setState({ entries: entries.filter((entry) => entry.id !== id) })
}

/** Brings back what was just forgotten, as long as the screen remembers it. */
export function restoreSearches(entries: readonly DeviceSearch[]): void {
  useDeviceSearches.setState({ entries })
}

/** Stopping also forgets: a list that is no longer kept should not lie around. */
export function keepSearches(keep: boolean): void {
  useDeviceSearches.setState(keep ? { keep } : { keep, entries: [] })
}

/** Refusing forgets at once, as it does for whoever has an account. */
export function rememberGuestSearches(asGuest: boolean): void {
  useDeviceSearches.setState(asGuest ? { asGuest, keep: true } : { asGuest, entries: [] })
}

/** For whoever leaves this browser to somebody else. */
export function forgetAllSearches(): void {
  useDeviceSearches.setState(none)
  useDeviceSearches.persist.clearStorage()
}
