import type { ErasureView, RecipientNotice } from '../../contract/erasures.ts'
import { recipientView } from '../../engine/erasure/views.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { Document } from '../../stores/port.ts'
import type { Deps } from '../deps.ts'
import { type NoticeBody, noticeKind, type RecordBody, recordKind } from './records.ts'

/** Erasures shown at most; what is older is in Activity. */
const most = 50
const all = 5_000

export function noticeView(
  { policy }: Pick<Deps, 'policy'>,
  { id, body }: Pick<Document<NoticeBody>, 'id' | 'body'>,
): RecipientNotice {
  const { state, since, attempts, dueAt } = body.progress
  return {
    ...recipientView(policy, body.recipient),
    ...{ id, state, since, attempts },
    nextAttemptAt: dueAt || null,
  }
}

/** What was erased of an account, or with it, and who has heard of it; newest first. */
export async function erasuresOf(deps: Deps, owner: string): Promise<ErasureView[]> {
  const records = await deps.store.documents<RecordBody>(recordKind, { owner, limit: all })
  const notices = await deps.store.documents<NoticeBody>(noticeKind, { owner, limit: all })
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
