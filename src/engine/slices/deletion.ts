import type { KeptData } from '../events.ts'
import type { EventOf, Slice } from '../slice.ts'

export interface DeletionEntry {
  requestId: string
  status: 'scheduled' | 'cancelled' | 'in_progress' | 'fulfilled'
  requestedAt: string
  effectiveAt: string
  cancelableUntil: string
  kept: readonly KeptData[]
  receiptId: string
  revision: number
}

export const deletion: Slice<DeletionEntry | null> = {
  initial: null,
  evolve(before, event) {
    switch (event.type) {
      case 'deletion.requested':
        return requested(before, event)
      case 'deletion.cancelled':
        return before && { ...next(before), status: 'cancelled', receiptId: event.id }
      case 'deletion.begun':
        return before && { ...next(before), status: 'in_progress' }
      case 'account.erased':
        return before && { ...next(before), status: 'fulfilled' }
      default:
        return before
    }
  },
}

const next = (entry: DeletionEntry): DeletionEntry => ({ ...entry, revision: entry.revision + 1 })

function requested(
  before: DeletionEntry | null,
  event: EventOf<'deletion.requested'>,
): DeletionEntry {
  const { requestId, effectiveAt, cancelableUntil, kept } = event
  return {
    requestId,
    status: 'scheduled',
    requestedAt: event.at,
    effectiveAt,
    cancelableUntil,
    kept,
    receiptId: event.id,
    revision: (before?.revision ?? 0) + 1,
  }
}
