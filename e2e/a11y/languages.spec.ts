import { expect, test } from '../kit/test.ts'
import { fixedPlaces } from './checks/places.ts'

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
      expect([path, overflow]).toEqual([path, 0])
    }
  })
}
