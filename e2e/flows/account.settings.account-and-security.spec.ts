import { expect, test } from '../kit/test.ts'

test('Account and security leads to leaving, with the way there in the title', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Account and security')
  await expect(page).toHaveTitle('Account and security · Privacy centre')
  const trail = page.getByRole('navigation', { name: 'Where you are' })
  await expect(trail.getByRole('link')).toHaveText(['Account', 'Settings'])
  await app.walk('Delete account')
})
