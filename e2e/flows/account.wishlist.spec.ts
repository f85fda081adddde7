import { expect, test } from '../kit/test.ts'

test('M2 R27: remove one, bring it back, remove several, and a second device sees the same', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Wishlist')
  await expect(page.getByText('22 entries')).toBeVisible()
  const list = page.getByRole('list', { name: 'Wishlist' })
  const first = list.getByRole('button', { name: /^Remove / }).first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.click()
  await expect(page.getByText(/^1 removed\. You can bring it back until/)).toBeVisible()
  await expect(page.getByText('21 entries')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 brought back.')).toBeVisible()
  await expect(page.getByText('22 entries')).toBeVisible()
  await expect(list.getByRole('button', { name: /^Remove / }).first()).toHaveAccessibleName(name)

  for (const row of [0, 1, 2]) await list.getByRole('checkbox').nth(row).check()
  await page.getByRole('button', { name: 'Remove 3' }).click()
  await expect(page.getByText('19 entries')).toBeVisible()
  await page.reload()
  await expect(page.getByText('19 entries')).toBeVisible()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Wishlist')
  await expect(second.page.getByText('19 entries')).toBeVisible()
  await second.page.getByText('Removed lately (1)').click()
  await second.page.getByRole('button', { name: 'Bring back' }).click()
  await expect(second.page.getByText('22 entries')).toBeVisible()
  await page.reload()
  await expect(page.getByText('22 entries')).toBeVisible()
  await expect(page.getByText(/^Removed lately/)).toHaveCount(0)
})

test('M2 R25: search and filters reach every row, and say when nothing fits', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Wishlist')
  await page.getByRole('combobox', { name: 'Sort of goods' }).selectOption('Tea')
  const list = page.getByRole('list', { name: 'Wishlist' })
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  for (const row of await list.getByRole('listitem').all()) await expect(row).toContainText('Tea')
  await page.getByRole('searchbox', { name: 'Search in this list' }).fill('OOLONG tin')
  await expect(list.getByRole('listitem').first()).toContainText('Oolong tin')
  await page.getByRole('searchbox', { name: 'Search in this list' }).fill('no such thing')
  await expect(page.getByText(/^Nothing fits/)).toBeVisible()
})

test('M2 R27: cleared, then erased without waiting; both are in Activity with a receipt', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Wishlist')
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(page.getByText('Nothing is saved here.')).toBeVisible()
  await page.getByText('Removed lately (1)').click()
  await page.getByRole('button', { name: 'Erase now' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase now' }).click()
  await expect(page.getByRole('button', { name: 'Bring back' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Account', exact: true }).click()
  await app.walk('Settings', 'Privacy', 'Activity and receipts')
  await expect(page.getByRole('button', { name: /^Receipt for Records removed/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Receipt for Erasure asked for/ })).toBeVisible()
})

test('M2 R33: says why it is kept and for how long', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk('Wishlist')
  await page.getByText('Why this is kept, and how long').click()
  await expect(page.getByText(/clause II\(2\)\.1/)).toBeVisible()
  await expect(page.getByText(/For 7 days you can bring it back/)).toBeVisible()
})
