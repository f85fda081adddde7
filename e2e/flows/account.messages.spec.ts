import { expect, test } from '../kit/test.ts'

test('M7: chats are listed by shop, each leading to its own address and title', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Messages')
  const chats = page.getByRole('region', { name: 'Chats' })
  await expect(chats.getByRole('listitem')).toHaveCount(3)
  await app.walk('Green Hill')
  await expect(page).toHaveURL(/account\/messages\/shop-green-hill$/)
  await expect(
    page.getByRole('navigation', { name: 'Where you are' }).getByRole('link'),
  ).toHaveText(['Account', 'Messages'])
})

test('M7: talks are read in their order, each list entry shows its own last line, and one can be removed and brought back', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Messages')
  const chats = page.getByRole('list', { name: 'Chats' })
  await expect(chats).toContainText('新的一批周五上架。')
  await expect(chats).toContainText('All right, I will think about it.')
  await app.walk('Green Hill')
  const lines = page.getByRole('list', { name: 'Messages, newest first' }).getByRole('listitem')
  await expect(lines.first()).toContainText('新的一批周五上架。')
  await expect(lines.last()).toContainText('Is the teapot still in stock?')

  await page.goBack()
  await page.getByRole('button', { name: 'Remove the chat with Green Hill' }).click()
  await expect(page.getByText(/^6 removed\. You can bring them back until/)).toBeVisible()
  await expect(chats.getByRole('listitem')).toHaveCount(2)
  await page.reload()
  await expect(chats.getByRole('listitem')).toHaveCount(2)

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Messages')
  await second.page.getByText('Removed lately (1)').click()
  await second.page.getByRole('button', { name: 'Bring back' }).click()
  await expect(second.page.getByText('6 brought back.')).toBeVisible()
  await expect(second.page.getByRole('link', { name: 'Green Hill' })).toBeVisible()
})
