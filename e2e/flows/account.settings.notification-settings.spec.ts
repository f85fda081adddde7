import { expect, test } from '../kit/test.ts'

test('M6 R8: agree to offers by e-mail only, seen on a second device, and take it back', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Notification settings')
  const byEmail = page.getByRole('switch', { name: 'Offers by e-mail' })
  const others = page.getByRole('switch', { name: /^(Offers|Surveys) by (?!e-mail)/ })
  await expect(page.getByText('Always on')).toHaveCount(2)
  await byEmail.click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await page.reload()
  await expect(byEmail).toBeChecked()
  for (const other of await others.all()) await expect(other).not.toBeChecked()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Settings', 'Notification settings')
  const there = second.page.getByRole('switch', { name: 'Offers by e-mail' })
  await expect(there).toBeChecked()
  await there.click()
  await expect(second.page.getByText(/^Withdrawn at/)).toBeVisible()
  await page.reload()
  await expect(byEmail).not.toBeChecked()
})
