// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startI18n } from '../../i18n/setup.ts'
import { dayHere, useDay } from './use-day.ts'

beforeAll(() => startI18n('en'))
afterEach(() => vi.unstubAllEnvs())

describe.each(['Asia/Tokyo', 'America/Los_Angeles'])('in %s', (zone) => {
  it('a day of the contract is that day', () => {
    vi.stubEnv('TZ', zone)
    expect(renderHook(() => useDay()).result.current('2029-12-15')).toBe('December 15, 2029')
  })
})

it.each([
  ['Asia/Tokyo', '2026-12-14T23:30:00.000Z', '2026-12-15'],
  ['America/Los_Angeles', '2026-12-15T01:00:00.000Z', '2026-12-14'],
])('today is the day it is in %s', (zone, now, day) => {
  vi.stubEnv('TZ', zone)
  expect(dayHere(now)).toBe(day)
})
