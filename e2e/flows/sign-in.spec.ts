import type { Locator, Page } from '@playwright/test'
import { callInPage } from '../kit/in-page.ts'
import { expect, test } from '../kit/test.ts'

test('M20 R3: a wrong code keeps what was typed and says what to do', async ({ app, page }) => {
  await app.open('sign-in')
  await page.getByRole('textbox', { name: 'E-mail or phone number' }).fill('nobody@example.com')
  await page.getByRole('button', { name: 'Send code' }).click()
  const code = page.getByRole('textbox', { name: 'Six-digit code' })
  await code.fill('123456')
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByText('That code is not right. Check the latest message.')).toBeVisible()
  await expect(code).toHaveValue('123456')
})

test('M20: a code without its six digits costs no try, and the one at hand is asked for again', async ({
  app,
  page,
}) => {
  await app.open('sign-in')
  await page.getByRole('button', { name: 'Mei Tan', exact: true }).click()
  const code = page.getByRole('textbox', { name: 'Six-digit code' })
  await expect(code).toBeVisible()
  await page.reload()
  await expect(code).toBeVisible()
  await app.open('sign-in/register')
  await expect(page.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible()
  await app.open('sign-in')
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByText('Enter the six digits of the code.')).toBeVisible()
  await expect(code).toBeFocused()
  const digits = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  // Whoever asked for a code elsewhere just now is not led to the one of somebody else.
  const identifier = 'ana@example.com'
  await callInPage(page, 'POST', '/sign-in/challenges', { identifier })
  await page.getByRole('textbox', { name: 'E-mail or phone number' }).fill(identifier)
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByText(/^A new code can be sent in \d+ seconds/)).toBeVisible()
  await expect(code).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'E-mail or phone number' })).toBeFocused()
  await page.getByRole('button', { name: 'Mei Tan', exact: true }).click()
  await expect(code).toBeFocused()
  await code.fill(`${digits.slice(0, 3)} ${digits.slice(3)}`)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hello, Mei Tan' })).toBeVisible()
})

test('M20: sign in, speak Chinese, and sign out', async ({ app, page }) => {
  await app.signInByHand('Kim Seo-yeon')
  await app.walk('Settings')
  await app.openPreferences()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文')
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
  await page.getByRole('button', { name: '退出登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
})

/** By the keyboard and what the browser holds: a field that refuses to be pasted into fails. */
async function paste(page: Page, field: Locator, text: string) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await field.press('Control+v')
  await expect(field).not.toHaveValue('')
}

test('M20: who has to sign in first pastes number and code, and arrives at the place a link named', async ({
  app,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open('account/settings/privacy/recommendation-management#feed')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  const identifier = page.getByRole('textbox', { name: 'E-mail or phone number' })
  await expect(identifier).toHaveAttribute('autocomplete', 'username')
  // As a list of contacts has it: a dash that breaks no line, between marks nobody sees.
  await paste(page, identifier, '\u202a+65 8000\u20110001\u202c')
  await identifier.press('Enter')
  const sent = await page.getByText(/your code is \d{6}/).innerText()
  const code = page.getByRole('textbox', { name: 'Six-digit code' })
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code')
  await paste(page, code, `Code: ${sent.replace(/^.*(\d{3})(\d{3}).*$/s, '$1–$2')}.`)
  await code.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Recommendation management' }),
  ).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('feed')
})
