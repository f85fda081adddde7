import { expect, test } from '../kit/test.ts'

test('M20 R3: without an account one can browse and search, and nothing else', async ({
  app,
  page,
}) => {
  await app.open('sign-in')
  await page.getByRole('link', { name: 'Browse as a guest' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Browse as a guest' })).toBeVisible()
  const goods = page.getByRole('region', { name: 'Goods' }).getByRole('listitem')
  await expect(goods).toHaveCount(12)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(goods).toHaveCount(24)
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('oolong')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('status').filter({ hasText: '3 items' })).toBeVisible()
  await expect(goods).toHaveCount(3)
  await expect(goods.first()).toContainText('Oolong')
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('submarine')
  await page.getByRole('button', { name: 'Find' }).press('Enter')
  await expect(page.getByText('Nothing fits these words.')).toBeVisible()

  const device = page.getByRole('region', { name: 'Your choices on this device' })
  const remember = device.getByRole('switch', { name: /^Remember what I search for/ })
  await expect(remember).not.toBeChecked()
  expect(await page.evaluate(() => localStorage.getItem('device-searches') ?? '')).not.toMatch(
    /oolong|submarine/,
  )
  await remember.click()
  await page.getByRole('searchbox').fill('linen')
  await page.getByRole('button', { name: 'Find', exact: true }).first().click()
  await page.reload()
  await expect(remember).toBeChecked()
  await device.getByRole('button', { name: 'Search for linen again' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('linen')

  await app.open('account/settings')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await app.signIn('Mei Tan')
  await app.walk('History')
  await page.getByRole('radio', { name: 'Searches' }).check()
  const kept = page.getByRole('region', { name: 'Kept on this device' })
  await expect(kept.getByText('linen', { exact: true })).toBeVisible()
  await app.signOut()
  await page.getByRole('link', { name: 'Browse as a guest' }).click()
  await expect(remember).not.toBeChecked()
  await expect(device).not.toContainText('linen')
})
