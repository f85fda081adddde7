import { backupsUntil } from '../../engine/erasure/decide.ts'
import type { ErasureCause, Recipient } from '../../engine/erasure/events.ts'
import { type NoticeProgress, newNotice } from '../../engine/erasure/notice.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { PolicyPack } from '../../policy/schema.ts'
import type { Document, DocumentWrite } from '../../stores/port.ts'
import { sha256 } from '../secrets.ts'

export const recordKind = 'erasure-record'
export const noticeKind = 'erasure-notice'
/** A notice that its recipient has confirmed: nothing more is done with it, and no list of work reads it. */
export const settledKind = 'erasure-notice-settled'

/** What was erased; as long as it is locked in backups it is due by the day that ends. */
export interface RecordBody {
  cause: ErasureCause
  at: string
  forRequest: string | null
  categories: readonly string[]
  fields: readonly string[]
  backups: { status: 'restricted' | 'erased'; until: string } | null
}

/** One recipient's place in the outbox. */
export interface NoticeBody {
  erasureId: string
  cause: ErasureCause
  at: string
  recipient: Recipient
  /** Empty once the recipient has confirmed: nothing then ties it to the person. */
  subject: string
  progress: NoticeProgress
}

/** The writes that bring a notice forward. */
export function noticeAfter(
  { revision, ...before }: Document<NoticeBody>,
  { body, dueAt }: { body: NoticeBody; dueAt: string },
): DocumentWrite[] {
  const put = { ...before, dueAt, body }
  if (body.progress.state !== 'confirmed') return [{ put, expectedRevision: revision }]
  const { kind, id } = before
  return [
    { drop: { kind, id }, expectedRevision: revision },
    { put: { ...put, kind: settledKind }, expectedRevision: 0 },
  ]
}

/** The owner of what outlives an account: it names the deletion, and nobody. */
export const ownerAfter = (deletionId: string) => `erasure:${deletionId}`

interface Given {
  accountId: string
  /** The account, or what outlives it. */
  owner: string
  erasureId: string
  cause: ErasureCause
  forRequest: string | null
  categories: readonly string[]
  fields: readonly string[]
  recipients: readonly Recipient[]
}

/** The outbox of one erasure: written together with it, so that no recipient is forgotten. */
export async function outboxOf(
  given: Given,
  { policy, now }: { policy: PolicyPack; now: string },
): Promise<DocumentWrite[]> {
  const { accountId, owner, erasureId, cause, forRequest, categories, fields } = given
  const until = backupsUntil({ policy, now })
  const backups = categories.length > 0 ? { status: 'restricted' as const, until } : null
  const record: RecordBody = { cause, at: now, forRequest, categories, fields, backups }
  const progress = newNotice(now, deadlineById(policy, 'recipient-notice').value)
  const notices = given.recipients.map(async (recipient) => {
    const id = `${erasureId}~${recipient.id}`
    const subject = await sha256(`${accountId}~${recipient.id}`)
    const body: NoticeBody = { erasureId, cause, at: now, recipient, subject, progress }
    return { kind: noticeKind, id, owner, dueAt: progress.dueAt, body }
  })
  const dueAt = backups ? until : ''
  return [
    { kind: recordKind, id: erasureId, owner, dueAt, body: record },
    ...(await Promise.all(notices)),
  ].map((put) => ({ put, expectedRevision: 0 }))
}
