import { announcementView, type RaisedAnnouncement } from '../../engine/announcements.ts'
import { sampleAnnouncements } from '../../policy/announcements.ts'
import { allRaised, raisedKind } from '../announcements/raised.ts'
import { tallyOf } from '../announcements/tally.ts'
import { contextOf, expectVersion, type Handler, loadAccount } from '../call.ts'
import { executeOwing } from '../follow-through/owe.ts'
import { ProblemError } from '../problems.ts'

export const getAnnouncements: Handler<'getAnnouncements'> = async (call) => {
  const { deps, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const raised = await allRaised(deps)
  const announcements = raised.map((one) => announcementView(state, one, contextOf(call)))
  return { result: { announcements } }
}

export const answerAnnouncement: Handler<'answerAnnouncement'> = async (call) => {
  const { deps, now, params, body, signedIn } = call
  const raised = await deps.store.document<RaisedAnnouncement>(raisedKind, params.id)
  if (!raised) throw new ProblemError('not-found')
  const state = await loadAccount(deps, signedIn.person.accountId)
  const context = contextOf(call)
  const current = announcementView(state, raised.body, context)
  const command = { type: 'answer-announcement', announcement: raised.body, ...body } as const
  const { after, batch } = await executeOwing(state, command, context)
  expectVersion(call, current.etag, current)
  const result = announcementView(after, raised.body, context)
  const { answer } = body
  const before = state.announcements[params.id]?.counted ?? null
  if (before === answer) return { result, etag: result.etag, batch }
  const tally = tallyOf(deps, now, { announcement: params.id, before, answer })
  const documents = [...(batch.documents ?? []), tally]
  return { result, etag: result.etag, batch: { ...batch, documents } }
}

export const raiseAnnouncement: Handler<'raiseAnnouncement'> = async ({ deps, now, body }) => {
  const sample = sampleAnnouncements.find(({ id }) => id === body.sample)
  if (!sample) throw new ProblemError('not-found')
  const found = await deps.store.document(raisedKind, sample.id)
  const raised: RaisedAnnouncement = { ...sample, raisedAt: now }
  const put = { kind: raisedKind, id: sample.id, owner: '', dueAt: '', body: raised }
  return {
    result: { id: sample.id, raisedAt: now },
    batch: { documents: [{ put, expectedRevision: found?.revision ?? 0 }] },
  }
}
