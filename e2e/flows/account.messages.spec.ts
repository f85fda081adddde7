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
