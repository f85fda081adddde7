import { Temporal } from 'temporal-polyfill'

const dayInMs = 86_400_000

/** A moment so many milliseconds later. Both moments are ISO 8601 UTC. */
export const addMs = (moment: string, ms: number): string =>
  new Date(Date.parse(moment) + ms).toISOString()

/** A moment `days` of 24 hours later. Both moments are ISO 8601 UTC. */
export const addDays = (moment: string, days: number): string => addMs(moment, days * dayInMs)

/** Whole years lived on the day (ISO 8601) that a moment (ISO 8601 UTC) falls on in a time zone. */
export function ageAt(birthDate: string, moment: string, timeZone: string): number {
  const today = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5, 10) ? years - 1 : years
}

/** The moment, ISO 8601 UTC, at which a day (ISO 8601) begins in a time zone. */
export function startOfDay(day: string, timeZone: string): string {
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds,
  ).toISOString()
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
