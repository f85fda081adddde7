import { expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Recommendation management']

test('M8 R8 R9: turn recommendations on and off, and still off after a reload', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const choice = page.getByRole('switch', { name: 'Personalised recommendations' })
  const feed = page.getByRole('list', { name: 'Your home feed' })
  await expect(choice).not.toBeChecked()
  await expect(feed.getByText(/^Because of/)).toHaveCount(0)

  await choice.click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await expect(choice).toBeChecked()
  await expect(feed.getByText(/^Because of/).first()).toBeVisible()

  await choice.click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  await expect(feed.getByText(/^Because of/)).toHaveCount(0)
  await page.reload()
  await expect(choice).not.toBeChecked()
})

test('M8 R9: hide a category by keyboard, and bring it back', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const options = page.getByRole('button', { name: /^Options for/ }).first()
  const label = (await options.getAttribute('aria-label')) ?? ''
  await options.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Hide this item' }).press('Enter')
  await expect(page.getByRole('button', { name: label, exact: true })).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: /^Unblock/ }).click()
  await expect(page.getByText('Nothing is blocked.')).toBeVisible()
  await expect(page.getByRole('button', { name: label, exact: true })).toBeVisible()
})

test('M8: a child’s switch stays off and says that a guardian has to agree first', async ({
  app,
  page,
}) => {
  await app.signIn('Lily Chen')
  await app.walk(...path)
  const choice = page.getByRole('switch', { name: 'Personalised recommendations' })
  await expect(choice).toHaveAccessibleDescription(/guardian has to agree/)
  await choice.press('Enter')
  await expect(choice).not.toBeChecked()
})
