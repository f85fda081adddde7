import type { BulkRecord } from '../stores/port.ts'
import { currentTime } from './clock.ts'
import type { Deps } from './deps.ts'
import { stepErasure } from './erasure.ts'
import { type JobBody, stepExport } from './exports/job.ts'
import {
  type NoticeBody,
  noticeKind,
  type RecordBody,
  recordKind,
} from './follow-through/records.ts'
import { stepBackups, stepNotice } from './follow-through/steps.ts'
import { stepComingOfAge } from './guardians.ts'
import { type RemovalBody, stepRemoval } from './removals.ts'
import { removedContent, stepRemovedContent } from './removed-content.ts'
import { stepRequestExpiry } from './requests/expiry.ts'
import { type ForwardingBody, stepForwarding } from './requests/forwarding.ts'

const passing = [
  'guardian-invitation',
  'session',
  'staff-session',
  'challenge',
  'code-bucket',
  'allowance',
  'proof',
  'simulated-message',
  'answer',
  'provider-grant',
  'guardian-consent',
]

/** Does a few small steps of whatever is due; resolves to how many. Safe to be killed anywhere. */
export async function runDue(deps: Deps): Promise<number> {
  const now = await currentTime(deps)
  const due = { dueBy: now, limit: 10 }
  const exports = await deps.store.documents<JobBody>('export', due)
  for (const job of exports) await stepExport(deps, job, now)
  const erasures = await deps.store.documents('erasure', due)
  for (const job of erasures) await stepErasure(deps, job, now)
  const removals = await deps.store.documents<RemovalBody>('removal', due)
  for (const job of removals) await stepRemoval(deps, job, now)
  const posted = await deps.store.documents<BulkRecord>(removedContent, due)
  for (const job of posted) await stepRemovedContent(deps, job, now)
  const grown = await deps.store.documents('coming-of-age', due)
  for (const job of grown) await stepComingOfAge(deps, job, now)
  const requests = await deps.store.documents('request-expiry', due)
  for (const job of requests) await stepRequestExpiry(deps, job, now)
  const notices = await deps.store.documents<NoticeBody>(noticeKind, due)
  for (const job of notices) await stepNotice(deps, job, now)
  const backups = await deps.store.documents<RecordBody>(recordKind, due)
  for (const job of backups) await stepBackups(deps, job, now)
  const forwardings = await deps.store.documents<ForwardingBody>('request-forwarding', due)
  for (const job of forwardings) await stepForwarding(deps, job, now)
  let dropped = 0
  for (const kind of passing) {
    const over = await deps.store.documents(kind, { dueBy: now, limit: 100 })
    if (over.length === 0) continue
    dropped += over.length
    await deps.store.commit({ documents: over.map(({ id }) => ({ drop: { kind, id } })) })
  }
  const steps = exports.length + erasures.length + removals.length + posted.length + grown.length
  const others = notices.length + backups.length + forwardings.length
  return steps + requests.length + others + dropped
}
