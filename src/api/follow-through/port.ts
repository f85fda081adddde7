import type { Recipient } from '../../engine/erasure/events.ts'

/** What a recipient is told: whose data, which of it, and up to when it was passed on. */
export interface ErasureNotice {
  /** The same on every try, so that a notice that arrives twice is one. */
  id: string
  recipient: Recipient
  /** The name by which this recipient, and no other, knows the person. */
  subject: string
  /** ISO 8601 UTC: what was passed on later is not meant. */
  receivedUpTo: string
}

/**
 * How recipients are reached. Throws when nobody answers; a try is repeated with the same notice.
 * 'erased' is the recipient's own word that it holds nothing of it any more.
 */
export interface Recipients {
  /** Whether there is a line to it at all; else people have to tell it. */
  reaches(recipient: string): boolean
  tell(notice: ErasureNotice, now: string): Promise<'received' | 'erased'>
  ask(notice: ErasureNotice, now: string): Promise<'working' | 'erased'>
}
