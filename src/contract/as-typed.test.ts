import { expect, test } from 'vitest'
import { codeIn, plainly } from './as-typed.ts'

test.each([
  ['123 456', '123456'],
  ['123-456', '123456'],
  [' Code: 123–456.', '123456'],
  ['１２３４５６', '123456'],
  ['٠١٢٣٤٥', '012345'],
  ['۶۷۸۹۰۱', '678901'],
  ['๐๑๒๓๔๙', '012349'],
  ['12345', '12345'],
])('the code in %j is %j', (typed, code) => {
  expect(codeIn(typed)).toBe(code)
})

test.each([
  ['\u202a+65\u00a09123\u20114567\u202c', '+65 9123-4567'],
  ['＋６５ ９１２３ ４５６７', '+65 9123 4567'],
  ['\u200bmei＠example.com ', 'mei@example.com'],
  ['１００−０００１', '100-0001'],
  ["O'Neil-Źé, 東京都", "O'Neil-Źé, 東京都"],
])('%j is plainly %j', (typed, plain) => {
  expect(plainly(typed)).toBe(plain)
})
