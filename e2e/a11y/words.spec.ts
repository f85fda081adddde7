import { expect, test } from '../kit/test.ts'
import { byOwnChecks } from './checks/own.ts'
import { signedInPlaces } from './checks/places.ts'

/*
 * Words other than those in the files, which only a build that is not for production makes: of
 * each the longest in any language, and longer, bracketed and accented ones. Half a minute each,
 * so only with A11Y_ALL.
 */
const asked = process.env.A11Y_ALL ? (['longest', 'pseudo'] as const) : []

for (const words of asked) {
  test(`every screen keeps its words whole at 360 px, ${words}`, async ({ app, page, host }) => {
    test.skip(host.kind === 'node', 'its build is for production')
    test.setTimeout(signedInPlaces.length * 15_000)
    await page.setViewportSize({ width: 360, height: 780 })
    await app.signIn('Mei Tan')
    await page.evaluate((kind) => localStorage.setItem('pseudo', kind), words)
    for (const path of signedInPlaces) {
      await app.open(path)
      // With hash routing the screen before would still be there for a moment.
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // Only what stands for a screen that still loads is a status with a name.
      await expect(page.getByRole('status', { name: /./ })).toHaveCount(0)
      // The title of an order or a shop is its own name, not a word of ours.
      if (words === 'pseudo') await expect(page.getByRole('main')).toContainText(/\[.*\]/)
      expect([path, ...(await byOwnChecks(page, { targets: false }))]).toEqual([path])
    }
  })
}
