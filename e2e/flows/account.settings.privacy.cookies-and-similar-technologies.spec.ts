import { expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Cookies and similar technologies']

test('M17: lists what the browser really holds, and forgets it', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.openPreferences()
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark')
  await page.keyboard.press('Escape')
  await app.walk(...path)
  const device = page.getByRole('region', { name: 'Kept on this device' })
  await expect(device).toContainText('preferences')
  await page.getByRole('button', { name: 'Forget' }).click()
  await expect(page.getByText('Forgotten. Nothing is stored for them now.')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('preferences'))).toBeNull()
})

test('M17: where the browser blocks its storage the page says what is kept and what is not, and signs out', async ({
  app,
  page,
  hostKind,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('The disk does not answer.', 'UnknownError')
    }
    const get = () => {
      throw new DOMException('Access is denied.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get })
  })
  await app.signIn('Mei Tan')
  const isReading = () =>
    page.evaluate(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'privacy-centre-reading'),
    )
  // Where the browser is the host nothing is read from afar.
  if (hostKind === 'node') await expect.poll(isReading).toBe(true)
  await app.walk(...path)
  const device = page.getByRole('region', { name: 'Kept on this device' })
  const remains = page.getByText(/could not be cleared and still lies on this device/)
  if (hostKind === 'node') {
    await device.getByRole('button', { name: 'Clear', exact: true }).click()
    await expect(remains).toBeVisible()
  }
  await device.getByRole('button', { name: 'Forget' }).click()
  await expect(page.getByText('Forgotten. Nothing is stored for them now.')).toBeVisible()
  await expect(device).not.toContainText('preferences')
  await app.signOut()
  await expect(remains).toHaveCount(hostKind === 'node' ? 1 : 0)
})

test('M17: Global Privacy Control is shown and wins over the switch', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Recommendation management')
  const ads = page.getByRole('switch', { name: 'Personalised ads' })
  await ads.click()
  await expect(ads).toBeChecked()
  const chosenForMe = page.getByText(/^Ad, because you looked at/)
  await expect(chosenForMe.first()).toBeVisible()

  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })
  })
  await page.reload()
  // What was chosen stays on the switch, so it must not read as if it were off.
  await expect(ads).toBeChecked()
  await expect(ads).toHaveAccessibleDescription(/while it does, your data is not used for this/)
  await expect(chosenForMe).toHaveCount(0)
  await page.getByRole('link', { name: 'Privacy', exact: true }).click()
  await app.walk('Cookies and similar technologies')
  await expect(page.getByText('Your browser sends the signal')).toBeVisible()

  // The signal is the browser's; what the person chose stays, and counts where none is sent.
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Settings', 'Privacy', 'Recommendation management')
  await expect(second.page.getByText(/^Ad, because you looked at/).first()).toBeVisible()
  await expect(second.page.getByRole('switch', { name: 'Personalised ads' })).toBeChecked()
})
