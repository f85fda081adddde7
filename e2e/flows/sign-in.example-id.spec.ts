import { expect, test } from '../kit/test.ts'

test('M20 R5: Example ID shows what would come over, and only what is allowed does', async ({
  app,
  page,
}) => {
  await app.open('sign-in')
  await page.getByRole('link', { name: 'Continue with Example ID' }).click()
  await page.getByRole('radio', { name: 'rin' }).check()
  const asked = page.getByRole('region', { name: 'What Privacy centre asks for' })
  await expect(asked).toContainText('rin@example.com')
  await expect(page.getByRole('checkbox', { name: 'E-mail' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'E-mail' }).check()
  await page.getByRole('button', { name: 'Allow and continue' }).click()
  await page.getByRole('combobox', { name: 'Country or region' }).selectOption('Japan')
  await page.getByLabel('Date of birth', { exact: true }).fill('1995-05-05')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('checkbox', { name: 'I agree to these basic functions' }).check()
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hello', exact: true })).toBeVisible()
  expect(page.url()).not.toContain('grant')
  await app.walk('Settings', 'Privacy', 'Authorization management')
  const fields = page.getByRole('list', { name: 'Fields Example ID may read' })
  await expect(fields).toContainText('E-mail')
  await expect(fields).not.toContainText('Nickname')
})

test('R5: a linked login leads in, and no longer once it is ended', async ({ app, page }) => {
  const enter = async () => {
    await app.open('sign-in/example-id')
    await page.reload()
    await page.getByRole('radio', { name: 'mei' }).check()
    await page.getByRole('button', { name: 'Allow and continue' }).click()
  }
  await enter()
  await expect(page.getByRole('heading', { level: 1, name: 'Hello, Mei Tan' })).toBeVisible()
  await app.walk('Settings', 'Privacy', 'Authorization management')
  await page.getByRole('button', { name: 'End Example ID' }).click()
  await expect(page.getByRole('region', { name: 'Ended' })).toContainText('Example ID')
  await app.signOut()
  await enter()
  await expect(page.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible()
})
