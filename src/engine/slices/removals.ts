import type { Removal } from '../events.ts'
import type { Slice } from '../slice.ts'

export interface RemovalEntry extends Removal {
  at: string
  eventId: string
  status: 'removed' | 'restored' | 'erasing' | 'erased'
}

/** What was taken out of the lists, newest first. */
export const removals: Slice<readonly RemovalEntry[]> = {
  initial: [],
  evolve(entries, event) {
    const become = (status: RemovalEntry['status'], removalId: string) =>
      entries.map((entry) => (entry.id === removalId ? { ...entry, status } : entry))
    switch (event.type) {
      case 'records.removed':
        return [
          { ...event.removal, at: event.at, eventId: event.id, status: 'removed' },
          ...entries,
        ]
      case 'records.restored':
        return become('restored', event.removalId)
      case 'records.erasure-requested':
        return become('erasing', event.removalId)
      case 'records.erased':
        return become('erased', event.removalId)
      default:
        return entries
    }
  },
}
