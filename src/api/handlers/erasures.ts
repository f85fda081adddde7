import { afterAct, whyNotAct } from '../../engine/erasure/notice.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { Handler } from '../call.ts'
import { recipientsOf } from '../follow-through/recipients-of.ts'
import { type NoticeBody, noticeAfter, noticeKind } from '../follow-through/records.ts'
import { withLog } from '../follow-through/steps.ts'
import { deskNotice, erasuresOf, noticeView } from '../follow-through/views.ts'
import { ProblemError } from '../problems.ts'

export const listErasures: Handler<'listErasures'> = async ({ deps, signedIn }) => ({
  result: { erasures: await erasuresOf(deps, signedIn.person.accountId) },
})

const most = 500
const order = ['by-hand', 'unreachable', 'unconfirmed', 'to-be-told', 'told']

export const listErasureNotices: Handler<'listErasureNotices'> = async ({ deps }) => {
  const found = await deps.store.documents<NoticeBody>(noticeKind, { limit: 10 * most })
  const notices = found
    .map((notice) => deskNotice(deps, notice))
    .filter(({ state }) => order.includes(state))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.at < b.at ? -1 : 1))
  return { result: { notices: notices.slice(0, most) } }
}

export const actOnErasureNotice: Handler<'actOnErasureNotice'> = async (call) => {
  const { deps, now, params, body: given, staff } = call
  const found = await deps.store.document<NoticeBody>(noticeKind, params.id)
  if (!found) throw new ProblemError('not-found')
  const { erasureId, recipient, progress: before } = found.body
  const reason = whyNotAct(before, given.act, recipientsOf(deps).reaches(recipient.id))
  if (reason !== null) throw new ProblemError('not-allowed-now', { reason })
  const days = deadlineById(deps.policy, 'recipient-notice').value
  const progress = afterAct(before, given.act, now, days)
  const subject = progress.state === 'confirmed' ? '' : found.body.subject
  const body: NoticeBody = { ...found.body, subject, progress }
  const command = { type: 'note-recipient', erasureId, recipient, state: progress.state } as const
  const actor = { kind: 'staff', id: staff.id } as const
  const batch = await withLog(deps, found.owner, command, now, actor)
  return {
    result: noticeView(deps, { id: found.id, body }),
    batch: { ...batch, documents: noticeAfter(found, { dueAt: progress.dueAt, body }) },
  }
}
