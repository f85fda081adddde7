import { NewerLog } from '../engine/event-kinds.ts'
import type { Document } from '../stores/port.ts'
import { stepTally, tallyKind } from './announcements/tally.ts'
import { currentTime } from './clock.ts'
import type { Deps } from './deps.ts'
import { eachAlone, type Failed } from './each-alone.ts'
import { stepErasure } from './erasure.ts'
import { failExport, stepExport } from './exports/job.ts'
import { noticeKind, recordKind } from './follow-through/records.ts'
import { stepBackups, stepNotices } from './follow-through/steps.ts'
import { addressKind, letterKind } from './guardian-letter.ts'
import { stepComingOfAge } from './guardians.ts'
import { keptKind, stepKept } from './kept-data.ts'
import { stepRemoval } from './removals.ts'
import { removedContent, stepRemovedContent } from './removed-content.ts'
import { stepRequestExpiry } from './requests/expiry.ts'
import { stepFile } from './requests/files.ts'
import { stepForwarding } from './requests/forwarding/step.ts'
import { dueJobs, rest } from './resting.ts'
import { answerKind, waitingKind } from './waiting-registration.ts'

const passing = [
  'guardian-invitation',
  letterKind,
  addressKind,
  waitingKind,
  answerKind,
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

type Jobs = readonly Document<never>[]
type Steps = (deps: Deps, jobs: Jobs, now: string) => Promise<Failed<Document>[]>
/** What becomes of a job that fails again and again; most are tried for ever. */
type GiveUp = Step
type Kinds = readonly (readonly [kind: string, steps: Steps, giveUp?: GiveUp])[]

const jobsALook = 10
/** Failures in a row before a kind that gives up does: some 20 seconds. */
const patience = 4

const oneByOne =
  (step: Step): Steps =>
  (deps, jobs, now) =>
    eachAlone(jobs, (job) => step(deps, job, now))

/** What is done when a document of a kind falls due, in this order. */
const own: Kinds = [
  ['export', oneByOne(stepExport), failExport],
  ['erasure', oneByOne(stepErasure)],
  [keptKind, oneByOne(stepKept)],
  ['removal', oneByOne(stepRemoval)],
  [removedContent, oneByOne(stepRemovedContent)],
  ['coming-of-age', oneByOne(stepComingOfAge)],
  ['request-expiry', oneByOne(stepRequestExpiry)],
  ['request-file', oneByOne(stepFile)],
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
 * Does a few small steps of whatever is due; resolves to how many. Safe to be killed anywhere. What
 * fails is said to the operator, tried again later and looked past meanwhile.
 */
export async function runDue(deps: Deps, which?: Due): Promise<number> {
  const now = await currentTime(deps)
  const kinds = [...(which === 'outside' ? [] : own), ...(which === 'own' ? [] : outside)]
  let done = 0
  for (const [kind, steps, giveUp] of kinds) {
    const jobs = await dueJobs<never>(deps.store, kind, { now, limit: jobsALook })
    const failed = await steps(deps, jobs, now)
    for (const { item, error } of failed) await noteFailure(deps, item, { error, giveUp, now })
    done += jobs.length
  }
  if (which !== 'outside') done += await dropPassed(deps, now)
  return done
}

async function noteFailure(
  deps: Deps,
  job: Document,
  { error, giveUp, now }: { error: unknown; giveUp: GiveUp | undefined; now: string },
): Promise<void> {
  const failures = rest(deps.store, job, now)
  // What a newer program wrote is left to that program.
  const isOurs = !(error instanceof NewerLog)
  if (isOurs && giveUp && failures >= patience) await giveUp(deps, job as Document<never>, now)
  deps.log({ operation: `worker: ${job.kind}`, status: isOurs ? 500 : 503, error })
}

/** Does all that is due now. */
export async function runAllDue(deps: Deps): Promise<void> {
  while ((await runDue(deps)) > 0);
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
