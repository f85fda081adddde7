import { expect, test } from '../kit/test.ts'

test('M12 R26: choose, prove it is you, watch it being made, and fetch the ZIP', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Personal info download')
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose at least one' })).toBeVisible()
  await page.getByRole('button', { name: 'Select all' }).click()
  await page.getByRole('checkbox', { name: 'Tables (CSV)' }).check()
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  const code = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download ZIP' }).click()
  expect((await waiting).suggestedFilename()).toMatch(/^personal-info-EXP-\w+\.zip$/)
})
