import { announcementView, type RaisedAnnouncement } from '../../engine/announcements.ts'
import { sampleAnnouncements } from '../../policy/announcements.ts'
import { type Call, contextOf, expectVersion, type Handler, loadAccount } from '../call.ts'
import { executeOwing } from '../follow-through/owe.ts'
import { ProblemError } from '../problems.ts'

const kind = 'announcement'

export const getAnnouncements: Handler<'getAnnouncements'> = async (call) => {
  const { deps, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const raised = await deps.store.documents<RaisedAnnouncement>(kind, { owner: '', limit: 100 })
  const announcements = raised
    .map(({ body }) => announcementView(state, body, contextOf(call)))
    .toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt) || a.id.localeCompare(b.id))
  return { result: { announcements } }
}

export const answerAnnouncement: Handler<'answerAnnouncement'> = async (call) => {
  const { deps, params, body, signedIn } = call
  const raised = await deps.store.document<RaisedAnnouncement>(kind, params.id)
  if (!raised) throw new ProblemError('not-found')
  const state = await loadAccount(deps, signedIn.person.accountId)
  const context = contextOf(call)
  const current = announcementView(state, raised.body, context)
  const command = { type: 'answer-announcement', announcement: raised.body, ...body } as const
  const { after, batch } = await executeOwing(state, command, context)
  expectVersion(call as Call, current.etag, current)
  const result = announcementView(after, raised.body, context)
  return { result, etag: result.etag, batch }
}

export const raiseAnnouncement: Handler<'raiseAnnouncement'> = async ({ deps, now, body }) => {
  const sample = sampleAnnouncements.find(({ id }) => id === body.sample)
  if (!sample) throw new ProblemError('not-found')
  const found = await deps.store.document(kind, sample.id)
  const raised: RaisedAnnouncement = { ...sample, raisedAt: now }
  const put = { kind, id: sample.id, owner: '', dueAt: '', body: raised }
  return {
    result: { id: sample.id, raisedAt: now },
    batch: { documents: [{ put, expectedRevision: found?.revision ?? 0 }] },
  }
}
