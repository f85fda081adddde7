import { addDays, addMs } from '../time.ts'
import type { NoticeState } from './events.ts'

const minuteInMs = 60_000
/** The first wait after a try that failed, and the longest: 1 minute and 24 hours. */
const firstWaitInMs = minuteInMs
const longestWaitInMs = 24 * 60 * minuteInMs
/** How soon after being told a recipient is asked whether it is done, and how often from then on. */
const firstQuestionInMs = 60 * minuteInMs
const nextQuestionInMs = 24 * 60 * minuteInMs

/** How far the telling of one recipient has come. */
export interface NoticeProgress {
  state: NoticeState
  /** ISO 8601 UTC: since when it is so. */
  since: string
  /** Tries since then that came to nothing; where it ended unconfirmed, how often it was asked. */
  attempts: number
  /** ISO 8601 UTC; '' when nothing more is tried. */
  dueAt: string
  giveUpAt: string
}

/** What came of a try: no line to it at all, nobody there, notice taken, still at work, or done. */
export type NoticeAnswer = 'no-line' | 'failed' | 'received' | 'working' | 'erased'

/** Milliseconds to wait after `attempts` tries in vain; `chance` from 0 to 1 spreads them out. */
export function waitAfter(attempts: number, chance: number): number {
  const whole = Math.min(longestWaitInMs, firstWaitInMs * 2 ** Math.min(attempts - 1, 30))
  return Math.round(whole / 2 + (whole / 2) * chance)
}

export function newNotice(now: string, daysOfTrying: number): NoticeProgress {
  const giveUpAt = addDays(now, daysOfTrying)
  return { state: 'to-be-told', since: now, attempts: 0, dueAt: now, giveUpAt }
}

/** Nothing more is tried by itself: people have to see to it. */
const isLeftToPeople = ({ state }: NoticeProgress) =>
  state === 'by-hand' || state === 'unreachable' || state === 'unconfirmed'

const isOver = (notice: NoticeProgress) => notice.state === 'confirmed' || isLeftToPeople(notice)

/** What the wait after a try in vain depends on. */
interface Patience {
  /** Days that a recipient which was told is asked whether it is done. */
  daysOfAsking: number
  /** From 0 to 1. */
  chance: number
}

/** The moment, ISO 8601 UTC, until which a recipient that was told is asked. */
export const askedUntil = ({ since }: Pick<NoticeProgress, 'since'>, daysOfAsking: number) =>
  addDays(since, daysOfAsking)

/**
 * Where a notice stands after one try. Who could not be told by `giveUpAt` is tried no more by
 * itself; who was told is asked once a day, and no more once `daysOfAsking` are over. Whoever there
 * is no line to has to be told by hand.
 */
export function afterAnswer(
  notice: NoticeProgress,
  answer: NoticeAnswer,
  now: string,
  { daysOfAsking, chance }: Patience,
): NoticeProgress {
  const become = (state: NoticeState, dueAt: string): NoticeProgress => ({
    ...notice,
    ...{ state, dueAt, since: now, attempts: 0 },
  })
  if (isOver(notice)) return notice
  if (answer === 'erased') return become('confirmed', '')
  if (answer === 'received' && notice.state === 'to-be-told') {
    return become('told', addMs(now, firstQuestionInMs))
  }
  const isAsked = answer !== 'no-line'
  const attempts = notice.attempts + (isAsked ? 1 : 0)
  if (notice.state === 'told') {
    const end = askedUntil(notice, daysOfAsking)
    if (now >= end) return { ...become('unconfirmed', ''), attempts }
    return { ...notice, attempts, dueAt: isAsked ? addMs(now, nextQuestionInMs) : end }
  }
  if (!isAsked) return become('by-hand', '')
  if (now >= notice.giveUpAt) return { ...become('unreachable', ''), attempts }
  return { ...notice, attempts, dueAt: addMs(now, waitAfter(attempts, chance)) }
}

/** What staff may say of a notice: what has to be done by hand, and what came of it. */
export type NoticeAct = 'retry' | 'told' | 'confirmed'

/** The reason why staff may not do something with a notice now, or null where they may. */
export function whyNotAct(notice: NoticeProgress, act: NoticeAct, hasLine: boolean): string | null {
  const known = act === 'confirmed' && notice.state === 'told'
  if (!known && !isLeftToPeople(notice)) return notice.state
  return act === 'retry' && !hasLine ? 'no-line' : null
}

/** Where a notice stands after what staff did; how long a new try lasts is `daysOfTrying`. */
export function afterAct(
  notice: NoticeProgress,
  act: NoticeAct,
  now: string,
  daysOfTrying: number,
): NoticeProgress {
  if (act === 'retry') return newNotice(now, daysOfTrying)
  const told = act === 'told'
  return {
    ...notice,
    ...{ state: act, since: now, attempts: 0, dueAt: told ? addMs(now, firstQuestionInMs) : '' },
  }
}
