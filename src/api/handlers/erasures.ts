import { isGivenUp } from '../../contract/given-up.ts'
import { newNotice } from '../../engine/erasure/notice.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { Handler } from '../call.ts'
import { type NoticeBody, noticeKind } from '../follow-through/records.ts'
import { withLog } from '../follow-through/steps.ts'
import { erasuresOf, noticeView } from '../follow-through/views.ts'
import { ProblemError } from '../problems.ts'

export const listErasures: Handler<'listErasures'> = async ({ deps, signedIn }) => ({
  result: { erasures: await erasuresOf(deps, signedIn.person.accountId) },
})

const most = 500
const order = ['unreachable', 'unconfirmed', 'to-be-told', 'told']

export const listErasureNotices: Handler<'listErasureNotices'> = async ({ deps }) => {
  const found = await deps.store.documents<NoticeBody>(noticeKind, { limit: 10 * most })
  const notices = found
    .map((notice) => ({
      ...noticeView(deps, notice),
      cause: notice.body.cause,
      at: notice.body.at,
      giveUpAt: notice.body.progress.giveUpAt,
    }))
    .filter(({ state }) => order.includes(state))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.at < b.at ? -1 : 1))
  return { result: { notices: notices.slice(0, most) } }
}

export const retryErasureNotice: Handler<'retryErasureNotice'> = async (call) => {
  const { deps, now, params, staff } = call
  const found = await deps.store.document<NoticeBody>(noticeKind, params.id)
  if (!found) throw new ProblemError('not-found')
  const { erasureId, recipient, progress: before } = found.body
  if (!isGivenUp(before)) {
    throw new ProblemError('not-allowed-now', { reason: before.state })
  }
  const progress = newNotice(now, deadlineById(deps.policy, 'recipient-notice').value)
  const body: NoticeBody = { ...found.body, progress }
  const command = { type: 'note-recipient', erasureId, recipient, state: progress.state } as const
  const actor = { kind: 'staff', id: staff.id } as const
  const batch = await withLog(deps, found.owner, command, now, actor)
  const put = { ...found, dueAt: progress.dueAt, body }
  return {
    result: noticeView(deps, { id: found.id, body }),
    batch: { ...batch, documents: [{ put, expectedRevision: found.revision }] },
  }
}
