import { expect, test } from '../kit/test.ts'

test('M20 R5: another service receives only what was allowed, and nothing once it is taken back', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.open('sign-in/authorise')
  const asked = page.getByRole('region', { name: 'What Weekend Bazaar asks for' })
  await expect(asked).toContainText('mei@example.com')
  await expect(page.getByRole('checkbox', { name: 'E-mail' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Nickname' }).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByText('Weekend Bazaar may read: Account name and Nickname.')).toBeVisible()
  const token = await app.thirdPartyToken('weekend-bazaar')
  expect(await app.readAsThirdParty(token)).toEqual({
    status: 200,
    fields: { 'account-name': 'mei', nickname: 'Mei Tan' },
  })
  await page.getByRole('main').getByRole('link', { name: 'Authorization management' }).click()
  await page.getByRole('button', { name: 'End Weekend Bazaar' }).click()
  await expect(page.getByRole('button', { name: 'End Weekend Bazaar' })).toHaveCount(0)
  expect((await app.readAsThirdParty(token)).status).toBe(401)
})
