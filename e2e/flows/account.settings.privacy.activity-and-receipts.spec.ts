import { expect, test } from '../kit/test.ts'

test('M19 B1: a consent leaves a receipt that verifies in the app', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Recommendation management')
  await page.getByRole('switch', { name: 'Personalised recommendations' }).click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await app.walk('Privacy', 'Activity and receipts')
  await page.getByRole('button', { name: /^Receipt for Consent given/ }).click()
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText(/^Genuine/)).toBeVisible()
})
