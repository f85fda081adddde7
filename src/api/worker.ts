import type { NewerLog } from '../engine/event-kinds.ts'
import type { Document } from '../stores/port.ts'
import { stepTally, tallyKind } from './announcements/tally.ts'
import { currentTime } from './clock.ts'
import type { Deps } from './deps.ts'
import { eachKnown, type Progress } from './each-known.ts'
import { stepErasure } from './erasure.ts'
import { stepExport } from './exports/job.ts'
import { noticeKind, recordKind } from './follow-through/records.ts'
import { stepBackups, stepNotices } from './follow-through/steps.ts'
import { letterKind } from './guardian-letter.ts'
import { stepComingOfAge } from './guardians.ts'
import { stepRemoval } from './removals.ts'
import { removedContent, stepRemovedContent } from './removed-content.ts'
import { stepRequestExpiry } from './requests/expiry.ts'
import { stepForwarding } from './requests/forwarding/step.ts'

const passing = [
  'guardian-invitation',
  letterKind,
  'session',
  'staff-session',
  'challenge',
  'code-bucket',
  'allowance',
  'proof',
  'simulated-message',
  'answer',
  'provider-grant',
  // Of an earlier version; a guardian's word is a proof like any other now.
  'guardian-consent',
]

type Step = (deps: Deps, job: Document<never>, now: string) => Promise<void>

type Steps = (deps: Deps, jobs: readonly Document<never>[], now: string) => Promise<Progress>
type Kinds = readonly (readonly [kind: string, steps: Steps])[]

const oneByOne =
  (step: Step): Steps =>
  (deps, jobs, now) =>
    eachKnown(jobs, (job) => step(deps, job, now))

/** What is done when a document of a kind falls due, in this order. */
const own: Kinds = [
  ['export', oneByOne(stepExport)],
  ['erasure', oneByOne(stepErasure)],
  ['removal', oneByOne(stepRemoval)],
  [removedContent, oneByOne(stepRemovedContent)],
  ['coming-of-age', oneByOne(stepComingOfAge)],
  ['request-expiry', oneByOne(stepRequestExpiry)],
  [recordKind, oneByOne(stepBackups)],
  [tallyKind, oneByOne(stepTally)],
]
/** What waits for the answer of somebody else. */
const outside: Kinds = [
  [noticeKind, stepNotices],
  ['request-forwarding', oneByOne(stepForwarding)],
]

/** Which part of what is due; without it everything. */
export type Due = 'own' | 'outside'

/**
 * Does a few small steps of whatever is due; resolves to how many. Safe to be killed anywhere.
 * @throws NewerLog where all that is left is for a newer program
 */
export async function runDue(deps: Deps, which?: Due): Promise<number> {
  const now = await currentTime(deps)
  const kinds = [...(which === 'outside' ? [] : own), ...(which === 'own' ? [] : outside)]
  let done = 0
  let newer: NewerLog | undefined
  for (const [kind, steps] of kinds) {
    const jobs = await deps.store.documents<never>(kind, { dueBy: now, limit: 10 })
    const progress = await steps(deps, jobs, now)
    done += progress.done
    newer ??= progress.newer
  }
  if (which !== 'outside') done += await dropPassed(deps, now)
  if (newer && done === 0) throw newer
  return done
}

async function dropPassed(deps: Deps, now: string): Promise<number> {
  let done = 0
  for (const kind of passing) {
    const over = await deps.store.documents(kind, { dueBy: now, limit: 100 })
    if (over.length === 0) continue
    done += over.length
    await deps.store.commit({ documents: over.map(({ id }) => ({ drop: { kind, id } })) })
  }
  return done
}
