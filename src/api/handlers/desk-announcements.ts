import { publicPart, type RaisedAnnouncement } from '../../engine/announcements.ts'
import { announcementOf, askablePurposes, whyNotPublish } from '../../engine/publishing.ts'
import { allRaised, raisedKind } from '../announcements/raised.ts'
import { allAnswers } from '../announcements/tally.ts'
import type { Handler } from '../call.ts'
import { staffOf } from '../desk/staff.ts'
import { ProblemError } from '../problems.ts'

export const listDeskAnnouncements: Handler<'listDeskAnnouncements'> = async ({
  deps,
  now,
  staff,
}) => {
  const [raised, answersTo] = await Promise.all([allRaised(deps), allAnswers(deps)])
  const announcements = raised.map((one) => ({
    ...publicPart(one),
    by: staffOf(deps).find(({ id }) => id === one.raisedBy)?.name ?? null,
    answers: answersTo(one.id),
  }))
  return {
    result: {
      announcements,
      mayPublish: staff.mayAnnounce,
      languages: deps.policy.languages ? [...deps.policy.languages] : null,
      purposes: askablePurposes(deps.policy),
      now,
    },
  }
}

/** Told to everybody at once, and never changed after: what people answered to stays what it was. */
export const publishAnnouncement: Handler<'publishAnnouncement'> = async (call) => {
  const { deps, now, body: draft, staff } = call
  if (!staff.mayAnnounce) throw new ProblemError('forbidden', { reason: 'not-your-role' })
  const reason = whyNotPublish(draft, deps.policy)
  if (reason) throw new ProblemError('validation', { reason })
  const id = deps.newId()
  const body: RaisedAnnouncement = {
    ...announcementOf(id, draft),
    raisedAt: now,
    raisedBy: staff.id,
  }
  const put = { kind: raisedKind, id, owner: '', dueAt: '', body }
  return {
    result: { id, raisedAt: now },
    batch: { documents: [{ put, expectedRevision: 0 }] },
  }
}
