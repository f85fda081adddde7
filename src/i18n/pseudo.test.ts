import { expect, it } from 'vitest'
import { pseudo } from './pseudo.ts'

it('is bracketed, longer by 40 % and keeps what is filled in and marked', () => {
  const text = 'Choose {{count, number}} of [[sdk|SDKs]] now'
  const strange = pseudo(text)
  expect(strange).toMatch(/^\[Çhööšé \{\{count, number\}\} öf \[\[sdk\|ŠDKš\]\] ñöw .*\]$/)
  expect(strange.length).toBeGreaterThanOrEqual(text.length + 7)
  expect(pseudo('')).toBe('')
})
