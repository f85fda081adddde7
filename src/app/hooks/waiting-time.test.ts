import { expect, it } from 'vitest'
import { waitingTime } from './waiting-time.ts'

it.each([
  [1, '1 minute'],
  [61, '2 minutes'],
  [5_400, '90 minutes'],
  [7_201, '3 hours'],
  [86_400, '24 hours'],
  [172_800, '2 days'],
])('a wait of %i seconds is said as %s', (seconds, said) => {
  expect(waitingTime(seconds, 'en')).toBe(said)
})

it('speaks the language of the screen', () => {
  expect(waitingTime(86_400, 'vi')).toBe('24 giờ')
  expect(waitingTime(600, 'ar')).toBe('10 دقائق')
})
