import { Temporal } from 'temporal-polyfill'
import type { HolidayCalendar } from '../../policy/desk-schema.ts'

type Day = Temporal.PlainDate

export interface Span {
  value: number
  unit: 'days' | 'workingDays'
}

/** Worked on: not a weekend day or a holiday, or a weekend day that makes up for one. */
export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  const date = day.toString()
  if (calendar.makeUpWorkingDays.includes(date)) return true
  return !calendar.weekend.includes(day.dayOfWeek) && !calendar.holidays.includes(date)
}

/** The last day of a span that follows `start`. The starting day itself never counts. */
export function dayAfter(start: Day, { value, unit }: Span, calendar: HolidayCalendar): Day {
  if (unit === 'days') return start.add({ days: value })
  let day = start
  for (let left = value; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** The calendar day a moment (ISO 8601 UTC) falls on where the person lives. */
export function dayIn(moment: string, timeZone: string): Day {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate()
}

/** The last second of a day in a time zone, as ISO 8601 UTC; right on days of 23 or 25 hours too. */
export function endOfDay(day: Day, timeZone: string): string {
  const next = day.add({ days: 1 }).toZonedDateTime(timeZone)
  return new Date(next.epochMilliseconds - 1_000).toISOString()
}

/** The last year whose holidays are known, where a count from one day to another goes past it. */
export function knownUntil(from: Day, to: Day, { years }: HolidayCalendar): number | undefined {
  let year = from.year
  while (year <= to.year && years.includes(year)) year += 1
  if (year > to.year) return undefined
  const before = years.filter((known) => known < year)
  return before.length > 0 ? Math.max(...before) : year - 1
}
