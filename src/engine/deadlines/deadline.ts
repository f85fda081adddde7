import { Temporal } from 'temporal-polyfill'
import { deadlineById, holidaysOf, regionById, requestKindById } from '../../policy/lookup.ts'
import type { PolicyPack } from '../../policy/schema.ts'
import { dayAfter, dayIn, endOfDay, knownUntil, type Span } from './count.ts'

/** Where a date comes from, so that a screen can say it. */
export interface Basis extends Span {
  /** A clause of the policy, or a law. */
  source: string
  verified: boolean
  /** The holidays it was counted with; null when every day counts. */
  calendar: CountedWith | null
}

interface CountedWith {
  source: string
  verified: boolean
  /** Only where the count goes past the last year whose holidays are known. */
  knownUntil?: number
}

export interface Deadline {
  /** ISO 8601 date where the person lives, and its last second in UTC. */
  day: string
  at: string
  basis: Basis
}

export interface RequestDeadline extends Deadline {
  timeZone: string
  /** Where a law wants receipt confirmed: by when. */
  acknowledge: Deadline | null
  /** The last day to which the law of the region lets the answer be put off; null when it lets nothing. */
  latest: Deadline | null
}

interface Rule extends Span {
  source: string
  verified: boolean
}

/**
 * When a request must be answered: the policy's own 15 days (IV(8)) or 15 working days (VIII), or
 * the law of the region where that comes first. Counted from the day of receipt, in the region's
 * time zone.
 * @throws Error when the pack knows no such kind
 */
export function deadlineFor(
  policy: PolicyPack,
  regionId: string,
  kindId: string,
  receivedAt: string,
): RequestDeadline {
  const kind = requestKindById(policy, kindId)
  if (!kind) throw new Error(`The policy pack has no kind of request ${kindId}.`)
  const region = regionById(policy, regionId)
  const promised = deadlineById(policy, kind.deadline)
  const after = counter(policy, regionId, receivedAt)
  const own = after({ ...promised, source: promised.clause, verified: true })
  const law = after(region.answerDeadline)
  const first = law.day < own.day ? law : own
  const { extension = 0, ...rest } = region.answerDeadline
  const latest = after({ ...rest, value: rest.value + extension })
  return {
    ...first,
    timeZone: region.timeZone,
    acknowledge: region.acknowledgement ? after(region.acknowledgement) : null,
    latest: latest.day > first.day ? latest : null,
  }
}

function counter(policy: PolicyPack, regionId: string, receivedAt: string) {
  const { timeZone } = regionById(policy, regionId)
  const calendar = holidaysOf(policy, regionId)
  const start = dayIn(receivedAt, timeZone)
  return ({ value, unit, source, verified }: Rule): Deadline => {
    const day = dayAfter(start, { value, unit }, calendar)
    const until = knownUntil(start, day, calendar)
    const countedWith: CountedWith = {
      source: calendar.source,
      verified: calendar.verified && until === undefined,
      ...(until !== undefined && { knownUntil: until }),
    }
    return {
      day: day.toString(),
      at: endOfDay(day, timeZone),
      basis: {
        value,
        unit,
        source,
        verified,
        calendar: unit === 'workingDays' ? countedWith : null,
      },
    }
  }
}

/** Whole days from one date to another, both ISO 8601; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}
