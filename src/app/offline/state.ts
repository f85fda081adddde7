import { create } from 'zustand'
import type { AnnouncementView } from '../../contract/announcements.ts'

export interface Offline {
  /** ISO 8601: the oldest of what is shown was read then. Null while a host answers. */
  readAt: string | null
  /** Another version of the app is there, and comes with the next reload. */
  newVersion: boolean
  /** What was read lies on this device still, although its session is over. */
  remains: boolean
  /** What was pressed could not be fetched; this tries again. */
  again: (() => void) | null
}

/** All that may have to be said over a page that stands already. */
export interface Late extends Offline {
  /** Whether the device has a network. */
  online: boolean
  /** The session is over. */
  ended: boolean
  /** Announced since the page stands, and not answered. */
  announced: readonly AnnouncementView[] | null
}

export const useOffline = create<Offline>()(() => ({
  readAt: null,
  newVersion: false,
  remains: false,
  again: null,
}))
