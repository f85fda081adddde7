import type { Operation } from '../../contract/operation.ts'
import { operations } from '../../contract/operations.ts'
import type { CallFailed } from '../../contract/problem.ts'

/** Calls that may wait on the device: ids and choices only, never personal data. */
export const outboxed = {
  answerAnnouncement: operations.answerAnnouncement,
  changeCollection: operations.changeCollection,
  changeConsent: operations.changeConsent,
  leaveInCheckUp: operations.leaveInCheckUp,
  removeChat: operations.removeChat,
  removeRecords: operations.removeRecords,
  keepOnlyNecessary: operations.keepOnlyNecessary,
  undoOnlyNecessary: operations.undoOnlyNecessary,
  narrowAuthorisation: operations.narrowAuthorisation,
  revokeAuthorisation: operations.revokeAuthorisation,
} as const satisfies Record<string, Operation>

/** The version in an answer, or in what a refusal says is current. */
export function versionIn(what: unknown): string | undefined {
  const { etag, collection } = (what ?? {}) as { etag?: unknown; collection?: { etag?: unknown } }
  const found = etag ?? collection?.etag
  return typeof found === 'string' ? found : undefined
}

export type OutboxedId = keyof typeof outboxed

/** What the person meant, before it has a place in the queue. */
export interface Intent {
  operation: OutboxedId
  params: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string>>
  /** The linked child whom a guardian means it for. */
  onBehalfOf?: string
  body: unknown
  /** The version the person saw; null where the call edits none. */
  etag: string | null
  /** Intents of one lane never overtake each other. */
  lane: string
  /** Takes something back: sent again to whatever the server holds by then (412). */
  isWithdrawal: boolean
}

export interface OutboxEntry extends Intent {
  /** Grows with each intent; the order in which the person meant them. */
  id: number
  /** Whose intent it is: an opaque id. */
  accountId: string
  /** The idempotency key: the same on every try of the same meaning. */
  key: string
  /** ISO 8601 UTC, by this device's clock. */
  madeAt: string
  /** Tries that failed in a way that may pass. */
  tries: number
  /** Not tried itself: one before it did not get through, or nobody is signed in. */
  held?: true
  /** The code of the answer that ended it; null while it waits. */
  refused: { code: CallFailed['code']; reason: string | null } | null
}

/** What the server refused is never sent again. */
export const unsent = (entries: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  entries.filter(({ refused }) => refused === null)

/** It can't be sent now and lies on this device; what is on its first way does not wait. */
export const waits = ({ refused, tries, held }: OutboxEntry): boolean =>
  refused === null && (tries > 0 || held === true)
