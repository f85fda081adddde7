import { expect, it } from 'vitest'
import { describeError } from './log.ts'

it('says where an error arose, and nothing of what it was about', () => {
  const cause = Object.assign(new Error('Key (email)=(mei@example.com) exists'), { code: '23505' })
  const said = describeError(new TypeError('mei@example.com\nMei Tan: 123456', { cause }))
  expect(said).toMatch(/^TypeError\n\s+at .*log\.test\.ts/)
  expect(said).toContain('caused by Error 23505')
  expect(said).not.toMatch(/mei|Mei|123456|exists/)
  expect(describeError('mei@example.com')).toBe('a thrown string')
})
