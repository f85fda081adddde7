import { expect, test } from '../kit/test.ts'

test('M7: silence a shop, join and leave its membership, seen on a second device and in Activity', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Messages', 'Green Hill', 'Do not disturb')
  const mute = page.getByRole('switch', { name: 'Silence Green Hill' })
  const member = page.getByRole('switch', { name: 'Membership of Green Hill' })
  await expect(mute).not.toBeChecked()
  await mute.click()
  await expect(mute).toBeChecked()
  await member.click()
  await expect(member).toBeChecked()
  await page.reload()
  await expect(mute).toBeChecked()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Messages')
  await expect(second.page.getByText(/Silent · You are a member/)).toBeVisible()
  await second.app.walk('Green Hill', 'Do not disturb')
  await second.page.getByRole('switch', { name: 'Membership of Green Hill' }).click()
  await expect(
    second.page.getByRole('switch', { name: 'Membership of Green Hill' }),
  ).not.toBeChecked()
  await page.reload()
  await expect(member).not.toBeChecked()
  await page.getByRole('link', { name: 'Account', exact: true }).first().click()
  await app.walk('Settings', 'Privacy', 'Activity and receipts')
  await expect(page.getByRole('button', { name: /^Receipt for Shop silenced/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Receipt for Membership left/ })).toBeVisible()
})
