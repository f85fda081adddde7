import type { Page } from '@playwright/test'
import { type App, expect, test } from '../kit/test.ts'

/** Looks for a nickname as somebody who is not signed in. */
async function lookFor(app: App, page: Page, nickname: string): Promise<void> {
  await app.open('sign-in/browse')
  await page.reload()
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill(nickname)
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText('Nothing fits these words.')).toBeVisible()
}

test('M4 R12: the homepage starts off, shows only what is chosen, and one switch ends it', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Personal information', 'Personal homepage')
  await expect(page.getByRole('switch').first()).toBeVisible()
  await expect(page.getByRole('switch', { checked: true })).toHaveCount(0)
  const preview = page.getByRole('region', { name: 'What others see now' })
  await expect(preview).toContainText('Nothing: the page is off.')

  const whole = page.getByRole('switch', { name: 'Personal homepage' })
  await whole.click()
  await expect(whole).toBeChecked()
  await expect(preview).toContainText('No name')
  for (const name of ['Nickname', 'Reviews', 'Found by nickname']) {
    const item = page.getByRole('switch', { name, exact: true })
    await item.click()
    await expect(item).toBeChecked()
    await expect(item).not.toHaveAttribute('aria-busy', 'true')
  }
  await expect(preview).toContainText('Mei Tan')
  await expect(preview).toContainText('Reviews')
  await expect(preview).not.toContainText('Collections')
  await page.reload()
  await expect(preview).toContainText('Mei Tan')

  await lookFor(app, page, 'mei t')
  await expect(page.getByRole('region', { name: 'People' })).toContainText('Mei Tan')
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Settings', 'Personal homepage')
  const off = second.page.getByRole('switch', { name: 'Personal homepage' })
  await expect(off).toBeChecked()
  await off.click()
  await expect(second.page.getByText(/^Withdrawn at/)).toBeVisible()
  await lookFor(app, page, 'mei t')
  await expect(page.getByRole('region', { name: 'People' })).toHaveCount(0)
})

test('R12: a region without personal homepages offers none', async ({ app, page }) => {
  await app.signIn('Arif Rahman')
  await app.walk('Personal information')
  await expect(page.getByRole('link', { name: 'Posted reviews and content' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Personal homepage' })).toHaveCount(0)
  await app.open('account')
  await app.walk('Settings')
  await expect(page.getByRole('link', { name: 'Notification settings' }).last()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Personal homepage' })).toHaveCount(0)
})
