import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'

const rowBecameTitle = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { moved: Set<string> }).moved.has('::view-transition-group(place)'),
  )

const likesMotion = (page: Page) =>
  page.evaluate(() => !matchMedia('(prefers-reduced-motion: reduce)').matches)

test('M5 B2: find a setting in spite of a typo, by keyboard alone', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings')
  await page.getByRole('button', { name: 'Search settings' }).press('Enter')
  const field = page.getByRole('searchbox', { name: 'Settings, purposes, data, partners' })
  await expect(field).toBeFocused()
  await page.keyboard.type('recomendation managment')
  const answer = page.getByRole('dialog').getByRole('link').first()
  await expect(answer).toContainText('Recommendation management')
  await page.keyboard.press('ArrowDown')
  await expect(answer).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recommendation management')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('B2: Ctrl+K searches from any screen, in Chinese without spaces', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.openPreferences()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文')
  await expect(page.getByRole('heading', { level: 1, name: /Mei Tan/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('下载')
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /个人信息下载/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: '个人信息下载' })).toBeVisible()
})

test('an address that does not exist offers search and the way back', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.open('account/setings')
  await expect(page.getByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
})

test('a screen is passed on by its link, and asked for anew by hand', async ({ app, page }) => {
  await page.addInitScript(() => {
    // What a browser without a way to share does.
    Object.defineProperty(navigator, 'share', { value: undefined, writable: true })
    const moved = new Set<string>()
    addEventListener('animationstart', ({ pseudoElement }) => moved.add(pseudoElement))
    Object.assign(globalThis, { moved })
  })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Notification settings')
  // The row became the title; not for somebody who asked for no motion.
  await expect.poll(() => rowBecameTitle(page)).toBe(await likesMotion(page))
  await app.openPreferences()
  await page.getByRole('button', { name: 'Share this screen' }).click()
  await expect(page.getByText('Link copied.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  // A device with a way of its own is given the same; to think better of it there is no failure.
  await page.evaluate(() => {
    navigator.share = async ({ url = '' } = {}) => {
      document.body.setAttribute('data-shared', url)
      throw new DOMException('', 'AbortError')
    }
  })
  await page.getByRole('button', { name: 'Share this screen' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-shared', link)
  await expect(page.getByText('Link copied.')).toBeVisible()

  await app.faults({ operation: 'getNotificationSettings', kind: 'html', times: 9 })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'No answer that we can read' }),
  ).toBeVisible()
  await app.faults()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Up to date as of')).toBeVisible()

  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'Notification settings' })).toBeVisible()
})
