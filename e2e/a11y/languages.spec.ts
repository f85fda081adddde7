import { pack } from '../../src/policy/pack.ts'
import { expect, test } from '../kit/test.ts'
import { byOwnChecks } from './checks/own.ts'

const screens = pack.menu.filter(
  ({ built, path }) => built && !path.includes(':') && !path.startsWith('sign-in'),
)

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
    for (const { path } of screens) {
      await app.open(path)
      // With hash routing the screen before would still be there for a moment.
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, overflow]).toEqual([path, 0])
    }
  })
}

for (const words of ['pseudo', 'longest'] as const) {
  test(`every screen keeps its words whole at 360 px, ${words}`, async ({ app, page, host }) => {
    test.skip(host.kind === 'node', 'the words are made in builds that are not for production')
    test.setTimeout(screens.length * 15_000)
    await page.setViewportSize({ width: 360, height: 780 })
    await app.signIn('Mei Tan')
    await page.evaluate((asked) => localStorage.setItem('pseudo', asked), words)
    for (const { path } of screens) {
      await app.open(path)
      await page.reload()
      const title = page.getByRole('heading', { level: 1 })
      await expect(title).toBeVisible()
      // A screen that greets by name has the brackets of its own words too.
      if (words === 'pseudo') await expect(title).toHaveText(/^\[.*\]$/)
      await page.waitForLoadState('networkidle')
      expect([path, ...(await byOwnChecks(page, { targets: false }))]).toEqual([path])
    }
  })
}
