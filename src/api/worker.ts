import type { Document } from '../stores/port.ts'
import { currentTime } from './clock.ts'
import type { Deps } from './deps.ts'
import { stepErasure } from './erasure.ts'
import { stepExport } from './exports/job.ts'
import { noticeKind, recordKind } from './follow-through/records.ts'
import { stepBackups, stepNotice } from './follow-through/steps.ts'
import { stepComingOfAge } from './guardians.ts'
import { stepRemoval } from './removals.ts'
import { removedContent, stepRemovedContent } from './removed-content.ts'
import { stepRequestExpiry } from './requests/expiry.ts'
import { stepForwarding } from './requests/forwarding.ts'

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

type Step = (deps: Deps, job: Document<never>, now: string) => Promise<void>

/** What is done when a document of a kind falls due, in this order. */
const steps: readonly (readonly [kind: string, step: Step])[] = [
  ['export', stepExport],
  ['erasure', stepErasure],
  ['removal', stepRemoval],
  [removedContent, stepRemovedContent],
  ['coming-of-age', stepComingOfAge],
  ['request-expiry', stepRequestExpiry],
  [noticeKind, stepNotice],
  [recordKind, stepBackups],
  ['request-forwarding', stepForwarding],
]

/** Does a few small steps of whatever is due; resolves to how many. Safe to be killed anywhere. */
export async function runDue(deps: Deps): Promise<number> {
  const now = await currentTime(deps)
  const due = { dueBy: now, limit: 10 }
  let done = 0
  for (const [kind, step] of steps) {
    const jobs = await deps.store.documents<never>(kind, due)
    for (const job of jobs) await step(deps, job, now)
    done += jobs.length
  }
  for (const kind of passing) {
    const over = await deps.store.documents(kind, { dueBy: now, limit: 100 })
    if (over.length === 0) continue
    done += over.length
    await deps.store.commit({ documents: over.map(({ id }) => ({ drop: { kind, id } })) })
  }
  return done
}
