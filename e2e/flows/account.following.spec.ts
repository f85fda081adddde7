import { expect, test } from '../kit/test.ts'

test('M2 R25 R27: find a creator, stop following, undo, and clear all on a second device', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Following')
  const list = page.getByRole('list', { name: 'Following' })
  await expect(page.getByText('14 entries')).toBeVisible()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Creator')
  await expect(page.getByText('4 found')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search in this list' }).fill('木工')
  await expect(page.getByText('1 found')).toBeVisible()
  await list.getByRole('button', { name: 'Remove 阿明的木工' }).click()
  await expect(page.getByText(/^1 removed/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(list.getByText('阿明的木工', { exact: true })).toBeVisible()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Following')
  await second.page.getByRole('button', { name: 'Clear all' }).click()
  await expect(second.page.getByText('You follow nobody.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('You follow nobody.')).toBeVisible()
})
