// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { applyTheme } from './preferences.ts'

test('the bars of the system follow the theme from the first moment, and back', () => {
  document.head.innerHTML = '<meta name="theme-color" content="#f2f5f3">'
  const bar = document.querySelector('meta')
  applyTheme('dark')
  expect(bar?.content).toBe('#0f1413')
  applyTheme('system')
  expect(bar?.content).toBe('#f2f5f3')
})
