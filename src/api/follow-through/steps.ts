import type { Command } from '../../engine/command.ts'
import { afterAnswer, type NoticeAnswer } from '../../engine/erasure/notice.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { Batch, Document } from '../../stores/port.ts'
import { execute, loadAccount, systemContext } from '../call.ts'
import type { Deps } from '../deps.ts'
import { noWayToReach } from './port.ts'
import type { NoticeBody, RecordBody } from './records.ts'
import { sampleRecipients } from './sample-recipients.ts'

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

/** One try to reach one recipient, or to hear that it is done. Can be cut off and done again. */
export async function stepNotice(
  deps: Deps,
  job: Document<NoticeBody>,
  now: string,
): Promise<void> {
  const { body, owner } = job
  const answer = await answerOf(deps, job, now)
  const daysOfAsking = deadlineById(deps.policy, 'recipient-confirmation').value
  const patience = { daysOfAsking, chance: chanceOf(deps) }
  const progress = afterAnswer(body.progress, answer, now, patience)
  const { erasureId, recipient } = body
  const { state, dueAt } = progress
  const told = { type: 'note-recipient', erasureId, recipient, state } as const
  const batch = state === body.progress.state ? {} : await withLog(deps, owner, told, now)
  const subject = state === 'confirmed' ? '' : body.subject
  const put = { ...job, dueAt, body: { ...body, subject, progress } }
  await deps.store.commit({ ...batch, documents: [{ put, expectedRevision: job.revision }] })
}

async function answerOf(deps: Deps, { id, body }: Document<NoticeBody>, now: string) {
  const recipients = deps.recipients ?? (deps.demo ? sampleRecipients(deps) : noWayToReach)
  const { recipient, subject, at, progress } = body
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
