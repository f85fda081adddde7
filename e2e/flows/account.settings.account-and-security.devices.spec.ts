import { codesOn } from '../kit/codes.ts'
import { expect, test } from '../kit/test.ts'

test('see where one is signed in, and sign out another device from here', async ({
  app,
  page,
  hostKind,
}) => {
  test.skip(hostKind === 'browser', 'there the browser is the host, and the only device')
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Account and security', 'Devices')
  await expect(page.getByText('This device')).toBeVisible()
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign out all others' })).toHaveCount(0)

  const second = await app.secondDevice('Mei Tan')
  const third = await app.secondDevice('Mei Tan')
  await second.app.open('account/settings/privacy/recommendation-management')
  await third.app.open('account/settings/privacy')
  await page.reload()
  const ending = page.getByRole('button', { name: /^Sign out Chrome on Linux, last used/ })
  await expect(ending).toHaveCount(2)
  await ending.first().click()
  await expect(page.getByRole('status').getByText('Chrome on Linux is signed out.')).toBeFocused()
  await expect(ending).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out all others' }).click()
  await expect(page.getByText('All other devices are signed out.')).toBeFocused()
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()

  // Whoever is on a page there leaves it when they choose to; whoever goes on is asked in first.
  await second.page.getByRole('switch').first().click()
  await second.page.getByRole('button', { name: 'Sign in' }).click()
  await third.page.getByRole('link', { name: 'Personal info download' }).last().click()
  for (const [other, place] of [
    [second.page, 'Recommendation management'],
    [third.page, 'Personal info download'],
  ] as const) {
    await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await expect(other.getByRole('link', { name: 'Devices' })).toHaveCount(0)
    await other.getByRole('button', { name: 'Mei Tan', exact: true }).click()
    await codesOn(other).enter()
    await expect(other.getByRole('heading', { level: 1, name: place })).toBeVisible()
  }
  await page.reload()
  await expect(page.getByText('This device')).toBeVisible()
})

test('the only device is named, and keeps its place after a check of who it is', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Account and security', 'Devices')
  await expect(page.getByText('Chrome on Linux')).toBeVisible()
  await app.open('account/personal-information')
  await page.getByRole('button', { name: 'Remove Phone' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  const code = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByRole('button', { name: 'Add Phone' })).toBeVisible()
  await app.open('account/settings/account-and-security/devices')
  await expect(page.getByText('This device')).toBeVisible()
})
