import { expect, test } from '../kit/test.ts'

test('every privacy screen is three presses from Account, and says what it is for', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy')
  for (const name of [
    'Recommendation management',
    'System permission management',
    'Personal information',
    'Authorization management',
    'Personal info download',
    'Delete account',
  ]) {
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
  }
})
