import {
  type DeskNotice,
  type ErasureView,
  NoticeAct,
  type RecipientNotice,
} from '../../contract/erasures.ts'
import { askedUntil, whyNotAct } from '../../engine/erasure/notice.ts'
import { recipientView } from '../../engine/erasure/views.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { Document } from '../../stores/port.ts'
import type { Deps } from '../deps.ts'
import { recipientsOf } from './recipients-of.ts'
import { type NoticeBody, noticeKind, type RecordBody, recordKind, settledKind } from './records.ts'

/** Erasures shown at most; what is older is in Activity. */
const most = 50
const all = 5_000

export function noticeView(
  deps: Deps,
  { id, body }: Pick<Document<NoticeBody>, 'id' | 'body'>,
): RecipientNotice {
  const { policy } = deps
  const { recipient, progress } = body
  const { state, since, attempts, dueAt } = progress
  const days = deadlineById(policy, 'recipient-confirmation').value
  const isAsked = state === 'told' && recipientsOf(deps).reaches(recipient.id)
  return {
    ...recipientView(policy, recipient),
    ...{ id, state, since, attempts },
    nextAttemptAt: dueAt || null,
    askedUntil: isAsked ? askedUntil(progress, days) : null,
  }
}

/** The same as staff see it, with what they may do. */
export function deskNotice(deps: Deps, notice: Document<NoticeBody>): DeskNotice {
  const { recipient, progress, subject, cause, at } = notice.body
  const hasLine = recipientsOf(deps).reaches(recipient.id)
  const { giveUpAt } = progress
  return {
    ...noticeView(deps, notice),
    ...{ subject, cause, at, giveUpAt },
    actions: NoticeAct.options.map((id) => {
      const reason = whyNotAct(progress, id, hasLine)
      return { id, allowed: reason === null, reason }
    }),
  }
}

/** What was erased of an account, or with it, and who has heard of it; newest first. */
export async function erasuresOf(deps: Deps, owner: string): Promise<ErasureView[]> {
  const records = await deps.store.documents<RecordBody>(recordKind, { owner, limit: all })
  const kinds = [noticeKind, settledKind].map((kind) =>
    deps.store.documents<NoticeBody>(kind, { owner, limit: all }),
  )
  const notices = (await Promise.all(kinds)).flat()
  const { value: days, own = false } = deadlineById(deps.policy, 'backup-cycle')
  return records
    .toSorted((a, b) => b.body.at.localeCompare(a.body.at))
    .slice(0, most)
    .map(({ id, body: { cause, at, categories, fields, backups, forRequest } }) => ({
      ...{ id, cause, at, forRequest },
      categories: [...categories],
      fields: [...fields],
      recipients: notices
        .filter(({ body }) => body.erasureId === id)
        .map((notice) => noticeView(deps, notice)),
      backups: backups && { ...backups, cycle: { days, own } },
    }))
}
