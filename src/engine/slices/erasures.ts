import type { NoticeState } from '../erasure/events.ts'
import type { Slice } from '../slice.ts'

export interface ErasureEntry {
  id: string
  /** By recipient. */
  states: Readonly<Record<string, NoticeState>>
  backups: { status: 'restricted' | 'erased'; until: string } | null
}

const become = {
  'erasure.tried-again': 'to-be-told',
  'erasure.by-hand': 'by-hand',
  'erasure.told': 'told',
  'erasure.confirmed': 'confirmed',
  'erasure.unreachable': 'unreachable',
  'erasure.unconfirmed': 'unconfirmed',
} as const

/** What was erased while the account lives on, and who has heard of it; newest first. */
export const erasures: Slice<readonly ErasureEntry[]> = {
  initial: [],
  evolve(entries, event) {
    switch (event.type) {
      case 'erasure.recorded': {
        const { erasureId: id, recipients, backupsUntil: until } = event
        const states = Object.fromEntries(recipients.map((name) => [name, 'to-be-told' as const]))
        const backups = until === null ? null : { status: 'restricted' as const, until }
        return [{ id, states, backups }, ...entries]
      }
      case 'erasure.by-hand':
      case 'erasure.told':
      case 'erasure.confirmed':
      case 'erasure.unreachable':
      case 'erasure.unconfirmed':
      case 'erasure.tried-again': {
        const { recipient, type, erasureId } = event
        return entries.map((entry) =>
          entry.id === erasureId
            ? { ...entry, states: { ...entry.states, [recipient]: become[type] } }
            : entry,
        )
      }
      case 'erasure.backups-erased':
        return entries.map((entry) =>
          entry.id === event.erasureId && entry.backups
            ? { ...entry, backups: { ...entry.backups, status: 'erased' } }
            : entry,
        )
      default:
        return entries
    }
  },
}
