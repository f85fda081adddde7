import type { Page } from '@playwright/test'
import { pack } from '../../src/policy/pack.ts'
import { expect, test } from '../kit/test.ts'

const screens = pack.menu.filter(
  ({ built, path }) => built && path !== 'sign-in' && !path.includes(':'),
)

/** What moved without anybody having asked for it, as the browser itself measures it. */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const found: string[] = []
        const watch = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as Shift[]) {
            if (entry.hadRecentInput) continue
            for (const { node, previousRect, currentRect } of entry.sources) {
              const text = node?.textContent?.slice(0, 60) ?? 'something that went'
              found.push(`${text}: ${previousRect.y} to ${currentRect.y} px`)
            }
          }
        })
        interface Shift {
          hadRecentInput: boolean
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        watch.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(found)))
      }),
  )
}

for (const width of [360, 1280]) {
  test(`nothing moves while a screen comes, ${width} px`, async ({ app, page }) => {
    test.setTimeout(screens.length * 15_000)
    await page.setViewportSize({ width, height: 800 })
    await app.signIn('Mei Tan')
    for (const { path } of screens) {
      await app.open(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect([path, await shifts(page)]).toEqual([path, []])
    }
    // What is announced comes with the screen, not after it.
    await app.announce('size-advice')
    await page.reload()
    await expect(page.getByRole('link', { name: /^Read/ })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await shifts(page)).toEqual([])
  })
}
