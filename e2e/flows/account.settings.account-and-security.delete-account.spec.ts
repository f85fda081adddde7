import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'

const request = async (page: Page) => {
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  const code = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByRole('button', { name: 'Keep my account' })).toBeVisible()
}

test('M13 R29: ask for deletion, sign in again, and keep the account in one press', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Account and security', 'Delete account')
  await request(page)
  await app.signOut()
  await app.signIn('Mei Tan')
  await page.getByRole('button', { name: 'Keep my account' }).click()
  await expect(page.getByText(/will be deleted on/)).toHaveCount(0)
  await page.reload()
  await expect(page.getByText(/will be deleted on/)).toHaveCount(0)
})

test('M13 R29: after the waiting period the account is gone', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Delete account')
  await request(page)
  await app.advance(15)
  await app.open('account')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('M13: open orders and unpaid bills are named, not hidden', async ({ app, page }) => {
  await app.signIn('Arif Rahman')
  await app.walk('Settings', 'Account and security', 'Delete account')
  const button = page.getByRole('button', { name: 'Delete my account' })
  await expect(button).toHaveAccessibleDescription(/Orders on their way: 2/)
})
