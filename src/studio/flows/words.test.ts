import { beforeAll, expect, it, vi } from 'vitest'
import { startI18n } from '../../i18n/setup.ts'
import { flows } from './flows.ts'
import { keyOf, spoken } from './words.ts'

beforeAll(() => startI18n('en'))

it.each([
  ['Privacy', 'ar', 'الخصوصية'],
  ['Remove Blue mug', 'ar', 'إزالة Blue mug'],
  ['Remove 1,200', 'vi', 'Gỡ 1.200 mục'],
])('finds “%s” again in %s', async (said, language, wanted) => {
  const kept = await keyOf(said, 'account/wishlist', 'en')
  expect(await spoken(kept, language)).toBe(wanted)
})

it('leaves as they are words that the app does not have', async () => {
  expect(await keyOf('Blue mug', 'account/wishlist', 'en')).toBe('Blue mug')
})

it.each(Object.values(flows))('finds the words of every step of $title.key', async ({ steps }) => {
  const unknown = vi.spyOn(console, 'error')
  for (const { say, act } of steps) {
    for (const words of [say, act?.on.name]) if (words) await spoken(words, 'en')
  }
  expect(unknown.mock.calls).toEqual([])
})
