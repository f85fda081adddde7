import AxeBuilder from '@axe-core/playwright'
import { pack } from '../../src/policy/pack.ts'
import { expect, test } from '../kit/test.ts'

/** Something to stand in for any one part of a path. */
const examples = { ':order': 'orders-0', ':shop': 'shop-green-hill' }
const screens = pack.menu
  .filter(({ built, path }) => built && path !== 'sign-in')
  .map(({ path }) => ({
    path: Object.entries(examples).reduce((at, [part, one]) => at.replace(part, one), path),
  }))

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every landed screen passes axe and reflows at 320 px, ${colorScheme}`, async ({
    app,
    page,
  }) => {
    // The walk grows with each screen that lands.
    test.setTimeout(screens.length * 15_000)
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 700 })
    await app.signIn('Mei Tan')
    for (const { path } of screens) {
      await app.open(path)
      // With hash routing the screen before would still be there for a moment.
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, overflow]).toEqual([path, 0])
    }
  })
}
