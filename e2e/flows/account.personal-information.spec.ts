import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'

const name = 'Personal information'

/** Types the code of the simulated message that is now shown. */
async function confirm(page: Page): Promise<void> {
  const code = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
}

test('M4 R4 R25: correct a nickname, add a birthday, take them away, and see it elsewhere', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(name)
  await page.getByRole('button', { name: 'Edit Nickname' }).click()
  await page.getByRole('textbox', { name: 'Nickname' }).fill('Mei the Tea Lover')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Edit Nickname' })).toBeFocused()
  await page.getByRole('button', { name: 'Add Gender' }).click()
  await page.getByRole('radio', { name: 'Other' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Remove Gender' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Gender' }).click()
  await expect(page.getByRole('button', { name: 'Add Gender' })).toBeVisible()

  await page.getByRole('button', { name: 'Add Date of birth' }).click()
  const date = page.getByLabel('Date of birth', { exact: true })
  await date.fill('2099-01-01')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('This day has not come yet')).toBeVisible()
  await expect(date).toHaveValue('2099-01-01')
  await date.fill('1992-03-14')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('March 14, 1992')).toBeVisible()

  await page.reload()
  await expect(page.getByText('March 14, 1992')).toBeVisible()
  const second = await app.secondDevice('Mei Tan', 'Mei the Tea Lover')
  await second.app.walk(name)
  await second.page.getByRole('button', { name: 'Remove Nickname' }).click()
  await expect(second.page.getByRole('button', { name: 'Add Nickname' })).toBeVisible()
  await second.page.getByRole('link', { name: 'Account', exact: true }).first().click()
  await expect(
    second.page.getByRole('heading', { level: 1, name: 'Hello', exact: true }),
  ).toBeVisible()
})

test('M4: choose a picture, and it stands at the upper right of Account', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(name)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add a picture' }).click()
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg=='
  await (await choosing).setFiles({
    name: 'me.png',
    mimeType: 'image/png',
    buffer: Buffer.from(png, 'base64'),
  })
  await expect(page.getByRole('button', { name: 'Remove picture' })).toBeVisible()
  await page.getByRole('link', { name: 'Account', exact: true }).first().click()
  await expect(page.getByRole('link', { name }).locator('img')).toHaveAttribute(
    'src',
    /^data:image\/jpeg/,
  )
  await app.walk(name)
  await page.getByRole('button', { name: 'Remove picture' }).click()
  await expect(page.getByRole('button', { name: 'Add a picture' })).toBeVisible()
})

test('M4 R25: a new e-mail is proven twice, a wrong code keeps what was typed, and only then it signs in', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(name)
  await page.getByRole('button', { name: 'Change E-mail' }).click()
  const field = page.getByRole('textbox', { name: 'New e-mail' })
  await field.fill('mei at home')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('An e-mail looks like name@example.com')).toBeVisible()
  await field.fill('tea@example.net')
  await page.getByRole('button', { name: 'Continue' }).click()
  await confirm(page)
  await expect(page.getByText('The old one stays in force')).toBeVisible()
  const code = page.getByRole('textbox', { name: 'Six-digit code' })
  const right = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  const wrong = right === '111111' ? '222222' : '111111'
  await code.fill(wrong)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByText('That code is not right.')).toBeVisible()
  await expect(code).toHaveValue(wrong)
  await code.fill(right)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByText('Done. It is in force now.')).toBeVisible()
  await expect(page.getByText('tea@example.net')).toBeVisible()
  expect(page.url()).not.toMatch(/\d{6}/)

  await app.signOut()
  await page.getByRole('textbox', { name: 'E-mail or phone number' }).fill('mei@example.com')
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByRole('textbox', { name: 'Six-digit code' })).toBeVisible()
  await expect(page.getByText(/your code is/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('textbox', { name: 'E-mail or phone number' }).fill('tea@example.net')
  await page.getByRole('button', { name: 'Send code' }).click()
  await confirm(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Hello, Mei Tan' })).toBeVisible()
})

test('M4 R25: a phone number can go, the last way to sign in can not', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(name)
  await page.getByRole('button', { name: 'Remove Phone' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await confirm(page)
  await expect(page.getByRole('button', { name: 'Add Phone' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove E-mail' })).toHaveCount(0)
  await expect(page.getByText('It is the only way left to sign in')).toBeVisible()
})

test('M4 R25: an address follows its region’s form, keeps what was typed, and can come back', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(name)
  await page.getByRole('button', { name: 'Add an address' }).click()
  const form = page.getByRole('region', { name: 'New address' })
  await expect(form.getByRole('combobox', { name: 'Country or region' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Full name' }).fill('Tan Ah Kow')
  await form.getByRole('textbox', { name: 'Postal code' }).fill('12')
  await form.getByRole('button', { name: 'Save' }).click()
  const summary = form.getByRole('alert').filter({ hasText: 'Some fields need another look' })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'Postal code: This does not look right' }).click()
  await expect(form.getByRole('textbox', { name: 'Postal code' })).toBeFocused()
  await expect(form.getByRole('textbox', { name: 'Full name' })).toHaveValue('Tan Ah Kow')

  await form.getByRole('combobox', { name: 'Country or region' }).selectOption('Japan')
  await expect(form.getByRole('textbox', { name: 'Full name' })).toHaveValue('Tan Ah Kow')
  await form.getByRole('textbox', { name: 'Phone' }).fill('＋８１ ３ ００００ ００００')
  await form.getByRole('textbox', { name: 'Postal code' }).fill('１００−０００１')
  await form.getByRole('textbox', { name: 'Prefecture' }).fill('Tokyo')
  await form.getByRole('textbox', { name: 'City' }).fill('Chiyoda')
  await form.getByRole('textbox', { name: 'Street and number' }).fill('1-1')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toHaveCount(0)
  await page.getByRole('button', { name: 'Make default: Tan Ah Kow, 100-0001' }).click()
  await expect(
    page.getByRole('button', { name: 'Make default: Tan Ah Kow, 100-0001' }),
  ).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Edit Tan Ah Kow, 100-0001' })).toBeFocused()
  await page.reload()
  await page.getByRole('button', { name: 'Remove Tan Ah Kow, 100-0001' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Add an address' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Remove Tan Ah Kow, 100-0001' })).toBeVisible()
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(name)
  await expect(second.page.getByText('Tan Ah Kow')).toBeVisible()
})
