import { expect, test } from '../kit/test.ts'

const path = ['Personal information', 'Posted reviews and content']

test('M4 R11: take one’s name off a review, take it down and bring it back', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const posted = page.getByRole('region', { name: '6 things you posted' })
  const choice = posted.getByRole('switch').first()
  await expect(choice).not.toBeChecked()
  await expect(posted.getByText('Others see Mei Tan and your words.')).toHaveCount(6)
  await choice.click()
  await expect(choice).toBeChecked()
  await expect(posted.getByText('Others see neither you nor your words.')).toHaveCount(1)
  await page.reload()
  await expect(choice).toBeChecked()

  await posted
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: '5 things you posted' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Bring back/ })).toBeFocused()
  await page.reload()
  await page.getByRole('button', { name: /^Bring back/ }).click()
  await expect(posted).toBeVisible()
  await expect(page.getByRole('region', { name: 'Just deleted' })).toHaveCount(0)
  await expect(posted.getByRole('button', { name: /^Delete/ }).first()).toBeFocused()
  await posted
    .getByRole('button', { name: /^Delete/ })
    .last()
    .click()
  await expect(page.getByRole('region', { name: 'Just deleted' })).toBeVisible()
  await app.advance(1)
  await page.goto('about:blank')
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await expect(second.page.getByRole('region', { name: '5 things you posted' })).toBeVisible()
  await expect(second.page.getByRole('region', { name: 'Just deleted' })).toHaveCount(0)
})
