import { Temporal } from 'temporal-polyfill'

const dayInMs = 86_400_000

/** A moment `days` of 24 hours later. Both moments are ISO 8601 UTC. */
export function addDays(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * dayInMs).toISOString()
}

/** Whole years between a birth date and a moment, both ISO 8601; counted in UTC. */
export function ageAt(birthDate: string, moment: string): number {
  const years = Number(moment.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return moment.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years
}

/**
 * The last day, ISO 8601, that something is kept from a moment on for a period such as P3Y, counted in UTC by the
 * calendar: never a day less than the period, also where its last month lacks the day it began on.
 * Throws a RangeError for a period that is no ISO 8601 duration.
 */
export function lastDayOf(moment: string, period: string): string {
  const first = Temporal.PlainDate.from(moment.slice(0, 10))
  const last = first.add(period)
  const isShort = last.day < first.day && Temporal.Duration.from(period).days === 0
  return (isShort ? last.add({ days: 1 }) : last).toString()
}
