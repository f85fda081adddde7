import type { AnnouncementAnswer } from '../../contract/announcements.ts'
import type { Document, DocumentWrite } from '../../stores/port.ts'
import type { Deps } from '../deps.ts'
import { mostRaised } from './raised.ts'

export const tallyKind = 'announcement-tally'
const totalKind = 'announcement-total'

export type Answers = Record<AnnouncementAnswer, number>

/** One answer, or one that was changed. It says nothing of whose it is. */
interface TallyBody {
  announcement: string
  before: AnnouncementAnswer | null
  answer: AnnouncementAnswer
}

const none: Answers = { accepted: 0, refused: 0, read: 0 }

function withAnswer(answers: Answers, { before, answer }: TallyBody): Answers {
  const counted = { ...answers, [answer]: answers[answer] + 1 }
  return before ? { ...counted, [before]: counted[before] - 1 } : counted
}

/**
 * Written with an answer, summed up later: people who answer at one moment never wait for each
 * other, and no answer is refused because of a figure.
 */
export function tallyOf(deps: Deps, now: string, body: TallyBody): DocumentWrite {
  const put = { kind: tallyKind, id: deps.newId(), owner: '', dueAt: now, body }
  return { put, expectedRevision: 0 }
}

/** Of two workers with the same answer one goes first; the other finds it gone and does nothing. */
export async function stepTally({ store }: Deps, job: Document<TallyBody>): Promise<void> {
  const { kind, id, revision, body } = job
  const total = await store.document<Answers>(totalKind, body.announcement)
  const put = {
    kind: totalKind,
    id: body.announcement,
    owner: '',
    dueAt: '',
    body: withAnswer(total?.body ?? none, body),
  }
  await store.commit({
    documents: [
      { drop: { kind, id }, expectedRevision: revision },
      { put, expectedRevision: total?.revision ?? 0 },
    ],
  })
}

/** The answers to every announcement, in one look, since staff look every few seconds. */
export async function allAnswers({ store }: Deps): Promise<(announcement: string) => Answers> {
  const totals = await store.documents<Answers>(totalKind, { owner: '', limit: mostRaised })
  const byId = new Map(totals.map(({ id, body }) => [id, body]))
  return (announcement) => byId.get(announcement) ?? none
}
