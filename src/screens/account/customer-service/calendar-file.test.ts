import { afterEach, expect, it, vi } from 'vitest'
import { calendarFile } from './calendar-file.ts'

afterEach(() => vi.unstubAllEnvs())

it.each(['Asia/Tokyo', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'names the last day for the answer as the screen does in %s',
  (zone) => {
    vi.stubEnv('TZ', zone)
    const file = calendarFile({
      id: 'r',
      day: '2026-12-15',
      title: 'Answer due',
      text: '',
      revision: 0,
    })
    expect(file).toContain('DTSTART;VALUE=DATE:20261215')
  },
)

it('takes the place of the entry saved before the day moved', () => {
  const entry = { id: 'r', title: 'Answer due', text: '' }
  const first = calendarFile({ ...entry, day: '2026-12-15', revision: 0 })
  const later = calendarFile({ ...entry, day: '2027-01-14', revision: 1 })
  const uid = (file: string) => /^UID:(.+)$/m.exec(file)?.[1]
  expect(first).toContain('SEQUENCE:0')
  expect(later).toContain('SEQUENCE:1')
  expect(uid(later)).toBe(uid(first))
})
