import type { AnnouncementAnswer } from '../events.ts'
import type { Slice } from '../slice.ts'

export interface AnswerEntry {
  answer: AnnouncementAnswer
  at: string
  eventId: string
  revision: number
}

/** The person's answers, by announcement. */
export const announcements: Slice<Readonly<Record<string, AnswerEntry>>> = {
  initial: {},
  evolve(state, event) {
    if (event.type !== 'announcement.answered') return state
    const { announcementId, answer, at, id } = event
    const revision = (state[announcementId]?.revision ?? 0) + 1
    return { ...state, [announcementId]: { answer, at, eventId: id, revision } }
  },
}
