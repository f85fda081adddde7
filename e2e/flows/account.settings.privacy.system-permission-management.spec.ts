import { expect, test } from '../kit/test.ts'

test('M9 R7 R14 R18: allow location, use it once, and take it back', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 1.3, longitude: 103.8 })
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'System permission management')
  await expect(page.getByText('This device: allowed')).toBeVisible()
  const choice = page.getByRole('switch', { name: 'Location' })
  await choice.click()
  await page.getByRole('button', { name: 'Try Location' }).click()
  await expect(page.getByText(/^Last used/)).toBeVisible()
  await choice.click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  await page.reload()
  await expect(choice).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Try Location' })).toHaveCount(0)
})
