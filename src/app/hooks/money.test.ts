import { expect, test } from 'vitest'
import { moneyIn } from './money.ts'

test.each([
  ['en', 'USD', '$72.50'],
  ['en', 'SGD', 'SGD\u00a072.50'],
  // Without the marks around it the sign would be drawn before the letters.
  ['ar', 'USD', '\u200f72.50\u00a0\u200eUS$\u200e'],
  ['ar', 'EUR', '\u200f72.50\u00a0€'],
])('72.50 in %s and %s', (language, currency, written) => {
  expect(moneyIn(language, currency)(7250)).toBe(written)
})
