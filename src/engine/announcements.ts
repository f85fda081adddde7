import type { AnnouncementView } from '../contract/announcements.ts'
import type { Announcement } from '../policy/announcements.ts'
import { disclosesTo } from '../policy/lookup.ts'
import {
  type Command,
  type Context,
  type Decision,
  eventOf,
  type Refusal,
  refuse,
  unchanged,
} from './command.ts'
import { isChild, whyNotForChild, whyNotGive } from './consent.ts'
import type { AnnouncementAnswer, DomainEvent, GuardianScope } from './events.ts'
import type { AnswerEntry } from './slices/announcements.ts'
import type { AccountState } from './state.ts'
import { addDays } from './time.ts'

/** An announcement as it was raised for everybody. */
export interface RaisedAnnouncement extends Announcement {
  /** ISO 8601 UTC. */
  raisedAt: string
  /** Id of the member of staff who did; absent for a sample of a demo. */
  raisedBy?: string
}

/** Of the six material changes of clause VI: who receives data. */
const newRecipients = 3

/** What a guardian has to have agreed to in general before a yes to this for the child (VII). */
function standsOn(
  { kind, change, purpose, recipient }: Announcement,
  { policy }: Pick<Context, 'policy'>,
): GuardianScope {
  const goesToOthers = purpose
    ? disclosesTo(policy, purpose)
    : recipient !== null || kind === 'public-disclosure' || change === newRecipients
  return goesToOthers ? 'disclosure' : 'collection'
}

/**
 * Why an answer can't be given now; undefined when it can. A no always can: refusing a change
 * keeps earlier rights and every basic function (VI).
 */
export function whyNotAnswer(
  state: AccountState,
  announcement: Announcement,
  answer: AnnouncementAnswer,
  context: Context,
): Refusal | undefined {
  const isChoice = announcement.asks === 'consent'
  if (isChoice === (answer === 'read')) {
    return { code: 'validation', reason: isChoice ? 'needs-a-choice' : 'nothing-to-agree-to' }
  }
  if (answer !== 'accepted') return undefined
  if (state.status !== 'active') return { code: 'account-closing', reason: 'account-closing' }
  if (announcement.purpose) return whyNotGive(state, announcement.purpose, context)
  return whyNotForChild(state, standsOn(announcement, context) === 'disclosure', context)
}

/**
 * What holds now: where the consent was changed elsewhere since, the consent says it. One that ended
 * with the guardian's say is no answer to a question that is asked anew.
 */
function standingAnswer(
  state: AccountState,
  { id, purpose }: Announcement,
): AnswerEntry | undefined {
  const entry = state.announcements[id]
  const consent = purpose ? state.consents[purpose] : undefined
  if (!entry || !consent) return entry
  const { choice, at, eventId } = consent
  const answer = choice === 'given' ? 'accepted' : 'refused'
  if (entry.answer === null && answer === 'refused') return entry
  return answer === entry.answer ? entry : { ...entry, answer, at, eventId }
}

/** The answer, and with it the consent that a yes gives or a no takes back (II(9)). */
export function answerAnnouncement(
  state: AccountState,
  command: Extract<Command, { type: 'answer-announcement' }>,
  context: Context,
): Decision {
  const { announcement, answer, shown } = command
  const rule = whyNotAnswer(state, announcement, answer, context)
  if (rule) return refuse(rule.code, rule.reason)
  if (standingAnswer(state, announcement)?.answer === answer) return unchanged
  const { id: announcementId, clause, purpose } = announcement
  const answered = eventOf(context, clause, {
    type: 'announcement.answered',
    announcementId,
    answer,
    shown,
    ...(answer === 'accepted' &&
      isChild(state, context) && { standsOn: standsOn(announcement, context) }),
  })
  const choice = answer === 'accepted' ? 'given' : 'withdrawn'
  const has = purpose ? state.consents[purpose]?.choice : choice
  if (!purpose || has === choice) return { ok: true, events: [answered] }
  const consent: DomainEvent = eventOf(context, clause, {
    type: choice === 'given' ? 'consent.given' : 'consent.withdrawn',
    purpose,
    shown,
  })
  return { ok: true, events: [answered, consent] }
}

/** What everybody may know of it: not which member of staff raised it. */
export function publicPart(raised: RaisedAnnouncement) {
  const { effectiveInDays, words, recipient, raisedBy: _, ...rest } = raised
  return {
    ...rest,
    effectiveAt: effectiveInDays === null ? null : addDays(raised.raisedAt, effectiveInDays),
    recipient: recipient && { ...recipient },
    words: Object.fromEntries(
      Object.entries(words).map(([language, { points, ...text }]) => [
        language,
        { ...text, points: points.map((point) => ({ ...point })) },
      ]),
    ),
  }
}

export function announcementView(
  state: AccountState,
  raised: RaisedAnnouncement,
  context: Context,
): AnnouncementView {
  const entry = standingAnswer(state, raised)
  const answered = entry?.answer ? entry : undefined
  const consent = raised.purpose ? state.consents[raised.purpose] : undefined
  const version = [entry?.revision ?? 0, ...(entry && consent ? [consent.revision] : [])]
  const answers: readonly AnnouncementAnswer[] =
    raised.asks === 'consent' ? ['accepted', 'refused'] : ['read']
  return {
    ...publicPart(raised),
    answer: answered?.answer ?? null,
    answeredAt: answered?.at ?? null,
    receiptId: answered?.eventId ?? null,
    // With the account: a guardian answers one and the same for themselves and for each child.
    etag: `"announcement-${raised.id}-${state.accountId}-${version.join('-')}"`,
    actions: answers.map((answer) => {
      const rule = whyNotAnswer(state, raised, answer, context)
      return { id: answer, allowed: rule === undefined, reason: rule?.reason ?? null }
    }),
  }
}
