import type { ExportScope } from '../events.ts'
import type { EventOf, Slice } from '../slice.ts'

export interface ExportEntry {
  id: string
  status: 'in_progress' | 'ready' | 'cancelled' | 'failed' | 'expired'
  scope: ExportScope
  requestedAt: string
  bytes: number | null
  records: number | null
  expiresAt: string | null
  receiptId: string
  revision: number
}

export const exports: Slice<readonly ExportEntry[]> = {
  initial: [],
  evolve(entries, event) {
    switch (event.type) {
      case 'export.requested':
      case 'export.ready':
      case 'export.failed':
      case 'export.cancelled':
      case 'export.expired':
        return changed(entries, event)
      default:
        return entries
    }
  },
}

type ExportEvent = EventOf<
  'export.requested' | 'export.ready' | 'export.failed' | 'export.cancelled' | 'export.expired'
>

function changed(exports: readonly ExportEntry[], event: ExportEvent): readonly ExportEntry[] {
  if (event.type === 'export.requested') {
    const entry: ExportEntry = {
      id: event.exportId,
      status: 'in_progress',
      scope: event.scope,
      requestedAt: event.at,
      bytes: null,
      records: null,
      expiresAt: null,
      receiptId: event.id,
      revision: 1,
    }
    return [entry, ...exports]
  }
  return exports.map((entry) =>
    entry.id === event.exportId
      ? { ...entry, ...exportChange(event), revision: entry.revision + 1 }
      : entry,
  )
}

function exportChange(
  event: Exclude<ExportEvent, { type: 'export.requested' }>,
): Partial<ExportEntry> {
  switch (event.type) {
    case 'export.ready':
      return {
        status: 'ready',
        bytes: event.bytes,
        records: event.records,
        expiresAt: event.expiresAt,
      }
    case 'export.failed':
      return { status: 'failed' }
    case 'export.cancelled':
      return { status: 'cancelled' }
    case 'export.expired':
      return { status: 'expired' }
  }
}
