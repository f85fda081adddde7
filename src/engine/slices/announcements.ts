import type { AnnouncementAnswer, DomainEvent, GuardianScope } from '../events.ts'
import type { Slice } from '../slice.ts'

export interface AnswerEntry {
  /** Null where a guardian's yes ended with their say: it is asked anew. */
  answer: AnnouncementAnswer | null
  /** What was last answered, and so counted, whatever became of it since. */
  counted: AnnouncementAnswer
  at: string
  eventId: string
  revision: number
  standsOn?: GuardianScope
}

type Answers = Readonly<Record<string, AnswerEntry>>

/** The person's answers, by announcement. */
export const announcements: Slice<Answers> = {
  initial: {},
  evolve(state, event) {
    switch (event.type) {
      case 'announcement.answered': {
        const { announcementId, answer, at, id, standsOn } = event
        const revision = (state[announcementId]?.revision ?? 0) + 1
        const entry = { answer, counted: answer, at, eventId: id, revision }
        return { ...state, [announcementId]: { ...entry, ...(standsOn && { standsOn }) } }
      }
      // Taking back in general is a no to what stood on it; the end of a link leaves it open.
      case 'guardian.consent-withdrawn':
        return ended(state, event, 'refused', (scope) =>
          [scope, 'collection'].includes(event.scope),
        )
      case 'guardian.unlinked':
        return ended(state, event, null, () => true)
      default:
        return state
    }
  },
}

function ended(
  state: Answers,
  { id, at }: DomainEvent,
  answer: 'refused' | null,
  concerns: (standsOn: GuardianScope) => boolean,
): Answers {
  const entries = Object.entries(state).map(([announcement, entry]) => {
    const { standsOn, revision } = entry
    const ends = entry.answer === 'accepted' && standsOn !== undefined && concerns(standsOn)
    const after = { ...entry, answer, at, eventId: id, revision: revision + 1 }
    return [announcement, ends ? after : entry] as const
  })
  return Object.fromEntries(entries)
}
