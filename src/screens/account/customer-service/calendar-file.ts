import ical, { ICalAlarmType } from 'ical-generator'

interface Entry {
  id: string
  /** ISO 8601 date: the last day for the answer. */
  day: string
  title: string
  text: string
  /** How often the day has moved: a calendar takes a later one in the place of the one before. */
  revision: number
}

const dayInS = 86_400

/** An RFC 5545 file with one whole-day entry and a reminder on the day before. */
export function calendarFile({ id, day, title, text, revision }: Entry): string {
  const calendar = ical({ prodId: { company: 'privacy-centre', product: 'requests' } })
  const event = calendar.createEvent({
    id,
    sequence: revision,
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    summary: title,
    description: text,
  })
  event.createAlarm({ type: ICalAlarmType.display, trigger: dayInS })
  return calendar.toString()
}
