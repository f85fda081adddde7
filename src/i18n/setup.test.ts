// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { changeLanguage, startI18n } from './setup.ts'

it('speaks the language chosen last, although an earlier one comes later', async () => {
  await startI18n('en')
  const [first, last] = [changeLanguage('th', ['account']), changeLanguage('en', ['account'])]
  expect(await Promise.all([first, last])).toEqual([false, true])
  expect(document.documentElement.lang).toBe('en')
})
