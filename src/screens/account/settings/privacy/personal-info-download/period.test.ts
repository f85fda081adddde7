import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultIn, periodOf } from './period.ts'

describe('a preset period', () => {
  it('counts back in months to the last record', () => {
    expect(periodOf('month', '2026-11-24', {})).toEqual({ from: '2026-10-24' })
    expect(periodOf('half-year', '2026-03-10', {})).toEqual({ from: '2025-09-10' })
    expect(periodOf('year', '2028-02-29', {}).from).toBe('2027-02-28')
    expect(periodOf('month', '2026-03-31', {}).from).toBe('2026-02-28')
    expect(periodOf('all', '2026-03-31', { from: '2020-01-01' })).toEqual({})
  })

  it('is never faulty, whatever day it is', () => {
    const anyDay = fc
      .date({
        min: new Date('2000-01-01'),
        max: new Date('2099-12-31'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(anyDay, fc.constantFrom('month', 'half-year', 'year'), (today, preset) => {
        const period = periodOf(preset as 'month', today, {})
        expect(faultIn(period, today)).toBeNull()
      }),
    )
  })
})

describe('dates that were typed', () => {
  it('are refused with what is wrong with them', () => {
    const today = '2026-11-24'
    expect(faultIn({}, today)).toBe('empty')
    expect(faultIn({ from: '2026-12-01' }, today)).toBe('future')
    expect(faultIn({ from: '2026-02-01', to: '2026-01-31' }, today)).toBe('order')
    expect(faultIn({ from: '2026-02-01', to: '2026-02-01' }, today)).toBeNull()
    expect(faultIn({ to: '2026-02-01' }, today)).toBeNull()
  })
})
