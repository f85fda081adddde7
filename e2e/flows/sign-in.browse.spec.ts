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
  await app.open('account/settings')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
