import { afterEach, expect, it, vi } from 'vitest'
import { calendarFile } from './calendar-file.ts'

afterEach(() => vi.unstubAllEnvs())

it.each(['Asia/Tokyo', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'names the last day for the answer as the screen does in %s',
  (zone) => {
    vi.stubEnv('TZ', zone)
    const file = calendarFile({ id: 'r', day: '2026-12-15', title: 'Answer due', text: '' })
    expect(file).toContain('DTSTART;VALUE=DATE:20261215')
  },
)
