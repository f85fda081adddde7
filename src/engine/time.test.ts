import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { lastDayOf } from './time.ts'

describe('the last day that something is kept', () => {
  it.each([
    ['2026-11-25T23:59:59.999Z', 'P3Y', '2029-11-25'],
    ['2027-06-01T00:00:00.000Z', 'P5Y', '2032-06-01'],
    ['2028-02-29T12:00:00.000Z', 'P3Y', '2031-03-01'],
    ['2028-02-29T12:00:00.000Z', 'P4Y', '2032-02-29'],
    ['2027-01-31T12:00:00.000Z', 'P1M', '2027-03-01'],
    ['2026-12-31T12:00:00.000Z', 'P10D', '2027-01-10'],
  ])('from %s for %s is %s', (moment, period, last) => {
    expect(lastDayOf(moment, period)).toBe(last)
  })

  it('is never earlier than so many years by the calendar', () => {
    const day = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2060-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 10 }), (first, years) => {
        const moment = first.toISOString()
        const { year, month } = Temporal.PlainDate.from(lastDayOf(moment, `P${years}Y`))
        expect(year).toBe(first.getUTCFullYear() + years)
        expect(month).toBeGreaterThanOrEqual(first.getUTCMonth() + 1)
      }),
    )
  })
})
