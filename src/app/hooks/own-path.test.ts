import { expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

it.each([
  ['/account/settings?a=1#b', '/account/settings?a=1#b'],
  ['/account/messages/%24x', '/account/messages/%24x'],
])('goes on to a place of the app: %s', (next, place) => {
  expect(ownPath(next)).toBe(place)
})

it.each([
  null,
  '',
  'account',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '/..//evil.example',
  '/x/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t\\evil.example',
])('never leaves it: %j', (next) => {
  expect(ownPath(next)).toBe('/account')
})
