import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'

const nickname = (page: Page) => page.getByRole('textbox', { name: 'Nickname' })
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()
const told = (page: Page) => page.getByText(/^It was changed elsewhere since you looked/)
const choice = (page: Page) => page.getByRole('switch', { name: 'Cart reminders' })

/** The person comes back to the page. */
const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('visibilitychange')))

test('B8: what two devices change at once is told, shown in both versions, and not overwritten', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Personal information')
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Personal information')
  const edit = (on: Page) => on.getByRole('button', { name: 'Edit Nickname' }).click()

  // Whether the page has read anew before the press or not, it is told once; the next press is meant.
  for (const [mine, theirs, isBack] of [
    ['Mei One', 'Mei Two', true],
    ['Mei Three', 'Mei Four', false],
  ] as const) {
    await edit(page)
    await nickname(page).fill(mine)
    await edit(second.page)
    await nickname(second.page).fill(theirs)
    await save(second.page)
    await expect(second.page.getByText(theirs).last()).toBeVisible()

    if (isBack) await comeBack(page)
    await save(page)
    await expect(told(page)).toBeVisible()
    await expect(page.getByText(theirs).last()).toBeVisible()
    await expect(nickname(page)).toHaveValue(mine)
    await second.page.reload()
    await expect(second.page.getByText(theirs).last()).toBeVisible()
    await save(page)
    await expect(page.getByText(mine).last()).toBeVisible()
    await expect(nickname(page)).toHaveCount(0)
    await second.page.reload()
  }
})

test('B8: a grant that another device overtook is not sent again by itself, and what holds shows on coming back', async ({
  app,
  page,
  hostKind,
}) => {
  test.skip(hostKind === 'browser', 'two tabs of one browser are one device, with one queue')
  const path = ['Settings', 'Privacy', 'Personal information']
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await app.faults({
    operation: 'changeConsent',
    kind: 'status',
    status: 503,
    retryAfter: '3600',
    times: 1,
  })
  await choice(page).click()
  await expect(page.getByText(/“on” is saved on this device/)).toBeVisible()
  await choice(second.page).click()
  await expect(second.page.getByText(/^Given at/)).toBeVisible()
  await choice(second.page).click()
  await expect(second.page.getByText(/^Withdrawn at/)).toBeVisible()

  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(told(page)).toBeVisible()
  await expect(choice(page)).not.toBeChecked()
  await choice(second.page).click()
  await expect(second.page.getByText(/^Given at/)).toBeVisible()
  await comeBack(page)
  await expect(choice(page)).toBeChecked()
})
