import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'
import { fixedPlaces } from './checks/places.ts'

/** Phone numbers whose plus comes to stand behind them, among words that run the other way. */
function turnedRound(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode as Text
      const plus = text.data.search(/\+\d/)
      if (plus < 0 || !text.parentElement?.checkVisibility()) continue
      const leftOf = (at: number) => {
        const range = document.createRange()
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        return range.getBoundingClientRect().left
      }
      if (leftOf(plus) > leftOf(plus + 1)) found.push(text.data)
    }
    return found
  })
}

for (const [language, direction] of [
  ['العربية', 'rtl'],
  ['日本語', 'ltr'],
] as const) {
  test(`every screen speaks ${language} and fits into 360 px`, async ({ app, page }) => {
    test.slow()
    await page.setViewportSize({ width: 360, height: 780 })
    await app.signIn('Mei Tan')
    await app.openPreferences()
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
    await expect(page.locator('html')).toHaveAttribute('dir', direction)
    for (const path of fixedPlaces) {
      await app.open(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      await page.waitForLoadState('networkidle')
      expect([path, overflow, await turnedRound(page)]).toEqual([path, 0, []])
    }
  })
}
