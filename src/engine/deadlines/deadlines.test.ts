import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { HolidayCalendar } from '../../policy/desk-schema.ts'
import { holidaysOf, regionById } from '../../policy/lookup.ts'
import { pack } from '../../policy/pack.ts'
import { dayAfter, dayIn, endOfDay, isWorkingDay, knownUntil } from './count.ts'
import { daysBetween, deadlineFor } from './deadline.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const china = holidaysOf(pack, 'CN')
const ends = (start: string, value: number, unit: 'days' | 'workingDays', at = china) =>
  dayAfter(day(start), { value, unit }, at).toString()

describe('counting', () => {
  it('passes through a leap day and over the end of a year', () => {
    expect(ends('2028-02-20', 15, 'days')).toBe('2028-03-06')
    expect(ends('2027-02-20', 15, 'days')).toBe('2027-03-07')
    expect(ends('2026-12-24', 15, 'days')).toBe('2027-01-08')
  })

  it('works on the Sunday that makes up for a Chinese holiday, and rests on the holiday', () => {
    expect(isWorkingDay(day('2026-09-20'), china)).toBe(true)
    expect(isWorkingDay(day('2026-10-01'), china)).toBe(false)
    expect(isWorkingDay(day('2026-10-10'), china)).toBe(true)
    // Fri 18 Sep: Sun 20, 21-24, then 28-30, then 8 and 9 Oct, Sat 10, 12, 13, 14, 15.
    expect(ends('2026-09-18', 15, 'workingDays')).toBe('2026-10-15')
    expect(ends('2026-09-18', 15, 'workingDays', holidaysOf(pack, 'OTHER'))).toBe('2026-10-09')
  })

  it('ends a day where the person lives, on days of 23 and 25 hours too', () => {
    expect(endOfDay(day('2026-03-29'), 'Europe/Brussels')).toBe('2026-03-29T21:59:59.000Z')
    expect(endOfDay(day('2026-10-25'), 'Europe/Brussels')).toBe('2026-10-25T22:59:59.000Z')
    expect(endOfDay(day('2026-11-01'), 'America/Los_Angeles')).toBe('2026-11-02T07:59:59.000Z')
  })

  const anyDay = fc.integer({ min: 0, max: 720 }).map((n) => day('2026-01-01').add({ days: n }))
  const anyCalendar = fc.constantFrom(...pack.holidays)

  it('ends working days on a working day, with exactly as many on the way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyCalendar, (start, value, at) => {
        const last = dayAfter(start, { value, unit: 'workingDays' }, at)
        expect(isWorkingDay(last, at)).toBe(true)
        expect(workingDays(start, last, at)).toBe(value)
      }),
    )
  })

  it('never counts the first day, whatever the hour, and lands on the same local day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 86_399 }),
        fc.constantFrom(...pack.regions),
        (start, second, { id, timeZone }) => {
          const local = start.toZonedDateTime(timeZone).add({ seconds: second })
          const moment = new Date(local.epochMilliseconds).toISOString()
          const due = deadlineFor(pack, id, 'object', moment)
          const received = dayIn(moment, timeZone).toString()
          expect(dayIn(due.at, timeZone).toString()).toBe(due.day)
          expect(daysBetween(received, due.day)).toBeLessThanOrEqual(15)
          expect(daysBetween(received, due.day)).toBeGreaterThan(0)
        },
      ),
    )
  })
})

function workingDays(from: Temporal.PlainDate, to: Temporal.PlainDate, at: HolidayCalendar) {
  let count = 0
  for (let next = from.add({ days: 1 }); Temporal.PlainDate.compare(next, to) <= 0; ) {
    if (isWorkingDay(next, at)) count += 1
    next = next.add({ days: 1 })
  }
  return count
}

describe('a request', () => {
  const received = '2026-11-10T10:00:00.000Z'

  it('is answered within the 15 days of the policy', () => {
    const due = deadlineFor(pack, 'SG', 'copy', received)
    expect(due).toMatchObject({
      day: '2026-11-25',
      at: '2026-11-25T15:59:59.000Z',
      basis: { value: 15, unit: 'days', source: 'IV(8)', verified: true, calendar: null },
    })
  })

  it('is answered sooner where the law of the region says so, and says whether that was checked', () => {
    const due = deadlineFor(pack, 'KR', 'copy', received)
    expect(due.day).toBe('2026-11-20')
    expect(due.basis).toMatchObject({ value: 10, verified: false })
    expect(due.basis.source).toBe(regionById(pack, 'KR').answerDeadline.source)
  })

  it('counts a question to the officer in working days and names the calendar', () => {
    const due = deadlineFor(pack, 'SG', 'officer-question', received)
    expect(due.day).toBe('2026-12-01')
    expect(due.basis).toMatchObject({
      unit: 'workingDays',
      source: 'VIII',
      calendar: { verified: false },
    })
  })

  it('starts on the day it is where the person lives', () => {
    const late = '2026-11-10T23:30:00.000Z'
    expect(deadlineFor(pack, 'CN', 'copy', late).day).toBe('2026-11-26')
    expect(deadlineFor(pack, 'US-CA', 'copy', late).day).toBe('2026-11-25')
  })

  it('can be put off only as far as the law lets it', () => {
    expect(deadlineFor(pack, 'MY', 'copy', received).latest?.day).toBe('2026-12-15')
    expect(deadlineFor(pack, 'OTHER', 'copy', received).latest).toBeNull()
  })

  it('has a date of acknowledgement where the law wants one', () => {
    expect(deadlineFor(pack, 'VN', 'copy', received).acknowledge?.day).toBe('2026-11-12')
    expect(deadlineFor(pack, 'US-CA', 'copy', received).acknowledge?.day).toBe('2026-11-25')
    expect(deadlineFor(pack, 'SG', 'copy', received).acknowledge).toBeNull()
  })

  it('tells where a count goes past the last year whose holidays are known', () => {
    const counted = (at: string) => deadlineFor(pack, 'SG', 'officer-question', at)
    // The last that ends in 2027, and the one a working day later.
    const last = counted('2027-12-10T10:00:00.000Z')
    expect(last.day).toBe('2027-12-31')
    expect(last.basis.calendar).toEqual({ source: expect.any(String), verified: false })
    const past = counted('2027-12-13T10:00:00.000Z')
    expect(past.day.slice(0, 4)).toBe('2028')
    expect(past.basis.calendar).toMatchObject({ verified: false, knownUntil: 2027 })

    // Days that all count need no holidays, whatever the year.
    expect(deadlineFor(pack, 'SG', 'copy', '2031-05-01T10:00:00.000Z').basis.calendar).toBeNull()
  })

  it('knows holidays of no year that the calendar lacks', () => {
    const from = (first: string, last: string, years: number[]) =>
      knownUntil(day(first), day(last), { ...china, years })
    expect(from('2026-12-20', '2027-01-05', [2026, 2027])).toBeUndefined()
    expect(from('2026-12-20', '2027-01-05', [2026])).toBe(2026)
    expect(from('2029-01-02', '2029-01-20', [2026, 2027])).toBe(2027)
    expect(from('2026-12-20', '2028-01-05', [2026, 2028])).toBe(2026)
    expect(from('2026-01-02', '2026-01-20', [2027])).toBe(2025)
  })
})
