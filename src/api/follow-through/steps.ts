import type { Command } from '../../engine/command.ts'
import { afterAnswer, type NoticeAnswer } from '../../engine/erasure/notice.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { Batch, Document } from '../../stores/port.ts'
import { execute, loadAccount, systemContext } from '../call.ts'
import type { Deps } from '../deps.ts'
import { eachAlone, type Failed } from '../each-alone.ts'
import { recipientsOf } from './recipients-of.ts'
import { type NoticeBody, noticeAfter, type RecordBody } from './records.ts'

/** The living account an entry belongs to hears of it too; after an erasure there is none. */
export async function withLog(
  deps: Deps,
  owner: string,
  command: Command,
  now: string,
  actor = systemContext(deps, now, owner).actor,
): Promise<Batch> {
  const state = await loadAccount(deps, owner)
  if (state.status !== 'active' && state.status !== 'closing') return {}
  return execute(state, command, { ...systemContext(deps, now, owner), actor }).batch
}

const chanceOf = ({ random }: Deps) => ((random(1)[0] ?? 0) + 0.5) / 256

/**
 * One try each to reach recipients, or to hear that they are done. None waits for another that is
 * slow; what they answered is written one after the other, since some are of one account. Can be
 * cut off and done again.
 */
export async function stepNotices(
  deps: Deps,
  jobs: readonly Document<NoticeBody>[],
  now: string,
): Promise<Failed<Document>[]> {
  const answers = jobs.map(async (job) => ({ job, answer: await answerOf(deps, job, now) }))
  const failed = await eachAlone(await Promise.all(answers), ({ job, answer }) =>
    note(deps, job, answer, now),
  )
  return failed.map(({ item, error }) => ({ item: item.job, error }))
}

async function note(
  deps: Deps,
  job: Document<NoticeBody>,
  answer: NoticeAnswer,
  now: string,
): Promise<void> {
  const { body, owner } = job
  const daysOfAsking = deadlineById(deps.policy, 'recipient-confirmation').value
  const patience = { daysOfAsking, chance: chanceOf(deps) }
  const progress = afterAnswer(body.progress, answer, now, patience)
  const { erasureId, recipient } = body
  const { state, dueAt } = progress
  const told = { type: 'note-recipient', erasureId, recipient, state } as const
  const batch = state === body.progress.state ? {} : await withLog(deps, owner, told, now)
  const subject = state === 'confirmed' ? '' : body.subject
  const documents = noticeAfter(job, { dueAt, body: { ...body, subject, progress } })
  await deps.store.commit({ ...batch, documents })
}

async function answerOf(
  deps: Deps,
  { id, body }: Document<NoticeBody>,
  now: string,
): Promise<NoticeAnswer> {
  const recipients = recipientsOf(deps)
  const { recipient, subject, at, progress } = body
  if (!recipients.reaches(recipient.id)) return 'no-line'
  const notice = { id, recipient, subject, receivedUpTo: at }
  const call = progress.state === 'told' ? recipients.ask : recipients.tell
  return call(notice, now).catch((): NoticeAnswer => 'failed')
}

/** The backup cycle is over: the last copy of what was erased is gone too. */
export async function stepBackups(
  deps: Deps,
  job: Document<RecordBody>,
  now: string,
): Promise<void> {
  const { body, owner, id } = job
  const batch = await withLog(deps, owner, { type: 'end-backups', erasureId: id }, now)
  const backups = body.backups && { ...body.backups, status: 'erased' as const }
  const put = { ...job, dueAt: '', body: { ...body, backups } }
  await deps.store.commit({ ...batch, documents: [{ put, expectedRevision: job.revision }] })
}
