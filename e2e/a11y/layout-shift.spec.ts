import { pack } from '../../src/policy/pack.ts'
import { expect, test } from '../kit/test.ts'
import { shifts } from './checks/shifts.ts'

const screens = pack.menu.filter(
  ({ built, path }) => built && path !== 'sign-in' && !path.includes(':'),
)

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

  test(`what is said late moves nothing and covers no control with the focus, ${width} px`, async ({
    app,
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: 640 })
    await app.signIn('Mei Tan')
    await app.open('account/settings/notification-settings')
    const switches = page.getByRole('main').getByRole('switch')
    await expect(switches.first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    // At the lower edge, where the notice will come.
    await switches.last().focus()
    await switches.last().evaluate((one) => one.scrollIntoView({ block: 'end' }))
    await context.setOffline(true)
    const said = page.getByRole('status').filter({ hasText: 'You are offline' })
    await expect(said).toBeInViewport()
    const edges = async () => {
      const [control, notice] = [await switches.last().boundingBox(), await said.boundingBox()]
      return (control?.y ?? 0) + (control?.height ?? 0) - (notice?.y ?? 0)
    }
    await expect.poll(edges).toBeLessThan(0)
    await said.getByText('You are offline').click()
    await expect(said.getByText('What is open can still be read.')).toBeHidden()
    // What can't be fetched takes nothing else with it, and is there once it can be.
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('alert')).toContainText('The call did not get through')
    await context.setOffline(false)
    await expect(said).toHaveCount(0)
    // What is announced meanwhile is seen when the page is looked at again, and then above the next.
    await app.announce('size-advice')
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
    const told = page.getByRole('status').filter({ hasText: 'Would you like advice on sizes?' })
    await expect(told).toBeInViewport()
    expect(await shifts(page)).toEqual([])
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
    await page.keyboard.press('Escape')
    await app.open('account/settings')
    await expect(page.getByRole('main').getByRole('link', { name: /^Read/ })).toBeVisible()
    expect(await shifts(page)).toEqual([])
  })
}
