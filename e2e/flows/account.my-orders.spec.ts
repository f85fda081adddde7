import { expect, test } from '../kit/test.ts'

test('M3 R10: cart reminders show their effect, are turned off, and are off on a second device', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('My orders')
  await page.getByRole('radio', { name: 'Cart' }).check()
  const reminders = page.getByRole('switch', { name: 'Cart reminders' })
  const cheaper = page.getByRole('region', { name: 'Cheaper than when you put it in the cart' })
  await expect(reminders).not.toBeChecked()
  await expect(page.getByText(/^Neither your cart nor your orders/)).toBeVisible()
  await reminders.click()
  await expect(reminders).toBeChecked()
  await expect(cheaper.getByRole('listitem')).toHaveCount(4)
  await reminders.click()
  await expect(reminders).not.toBeChecked()
  await expect(cheaper).toHaveCount(0)

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Settings', 'Privacy', 'Personal information')
  await expect(second.page.getByRole('switch', { name: 'Cart reminders' })).not.toBeChecked()
})

test('M3 R25 R27: orders are searched by note or number; the cart is thinned out and undone', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('My orders')
  await page.getByRole('searchbox', { name: 'Search in this list' }).fill('TB100003')
  await expect(page.getByText('1 found')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Clear all' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Cart' }).check()
  await expect(page.getByText('7 entries')).toBeVisible()
  await page.getByRole('list', { name: 'Cart' }).getByRole('button').first().click()
  await expect(page.getByText('6 entries')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('7 entries')).toBeVisible()
})
