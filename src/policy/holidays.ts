import type { HolidayCalendar } from './desk-schema.ts'

const on = (year: number, days: string): string[] => days.split(' ').map((day) => `${year}-${day}`)

/*
 * None of these was read in the government's own notice: the Chinese year follows the State
 * Council's yearly notice as two libraries record it, the others a library of public holidays.
 * Screens say so. A holiday too few makes a date earlier, never later: doubtful ones are left out.
 */
const listed = 'date-holidays 3.37, public holidays of the whole country'

const fixed = (id: string, days2026: string, days2027: string): HolidayCalendar => ({
  id,
  years: [2026, 2027],
  weekend: [6, 7],
  holidays: [...on(2026, days2026), ...on(2027, days2027)],
  makeUpWorkingDays: [],
  source: listed,
  verified: false,
})

export const holidays: readonly HolidayCalendar[] = [
  {
    id: 'CN',
    // The arrangement for 2027, with its make-up days, comes with its own notice.
    years: [2026],
    weekend: [6, 7],
    holidays: [
      ...on(2026, '01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23'),
      ...on(2026, '04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21'),
      ...on(2026, '09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07'),
      ...on(2027, '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15'),
      ...on(2027, '10-01 10-02 10-03'),
    ],
    makeUpWorkingDays: on(2026, '01-04 02-14 02-28 05-09 09-20 10-10'),
    source:
      'State Council notice on the holidays of 2026; for 2027, whose notice and make-up days were not at hand, the Regulation on Public Holidays (2024)',
    verified: false,
  },
  fixed(
    'HK',
    '01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26',
    '01-01 02-06 02-08 02-09 03-26 03-27 03-29 04-05 05-01 05-13 06-09 07-01 09-16 10-01 10-08 12-25 12-27',
  ),
  fixed(
    'TW',
    '01-01 02-16 02-17 02-18 02-19 02-20 04-06 06-19 09-25',
    '01-01 02-05 02-08 02-09 02-10 03-01 04-05 06-09 09-15 10-11 12-31',
  ),
  fixed(
    'SG',
    '01-01 02-17 02-18 04-03 05-01 05-27 06-01 08-10 11-09 12-25',
    '01-01 02-06 02-08 03-26 05-01 08-09 10-28 12-25',
  ),
  fixed(
    'MY',
    '01-01 02-17 02-18 05-01 05-27 06-01 06-17 08-25 08-31 09-16 11-09 12-25',
    '01-01 02-08 03-10 05-01 06-07 08-31 09-16 10-28 12-25',
  ),
  fixed(
    'TH',
    '01-01 03-03 04-06 04-13 04-14 04-15 05-04 06-03 07-28 08-12 10-13 10-23 12-10 12-31',
    '01-01 04-06 04-13 04-14 04-15 05-04 06-03 07-28 08-12 10-13 12-10 12-31',
  ),
  fixed(
    'VN',
    '01-01 02-16 02-17 02-18 02-19 02-20 04-30 05-01 09-02',
    '01-01 02-05 02-08 02-09 04-16 04-30 09-02',
  ),
  fixed(
    'JP',
    '01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    '01-01 01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
  ),
  fixed(
    'KR',
    '01-01 02-16 02-17 02-18 03-02 05-05 05-25 08-17 09-24 09-25 10-05 10-09 12-25',
    '01-01 02-08 02-09 03-01 05-05 05-13 08-16 09-14 09-15 09-16 10-04 10-11 12-27',
  ),
  fixed('AU', '01-01 01-26 04-03 04-06 12-25 12-28', '01-01 01-26 03-26 03-29 12-27 12-28'),
  // Days that are free in nearly every member state.
  fixed('EU', '01-01 04-06 05-01 12-25', '01-01 03-29'),
  fixed(
    'US-CA',
    '01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 12-25',
    '01-01 01-18 02-15 05-31 07-05 09-06 11-11 11-25 12-31',
  ),
  // No public holidays at all: a date that is too early is kept more easily than one too late.
  {
    id: 'OTHER',
    years: [2026, 2027],
    weekend: [6, 7],
    holidays: [],
    makeUpWorkingDays: [],
    source: 'VIII',
    verified: true,
  },
]
