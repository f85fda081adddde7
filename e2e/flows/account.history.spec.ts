import { expect, test } from '../kit/test.ts'

test('M2 R27: pause adding; what is looked at is then not kept, on any device, until resumed', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('History')
  const keep = page.getByRole('switch', { name: 'Keep adding what I look at' })
  await expect(keep).toBeChecked()
  await expect(page.getByText('240 entries')).toBeVisible()
  await keep.click()
  await expect(page.getByText(/^Paused at/)).toBeVisible()
  await page.reload()
  await expect(keep).not.toBeChecked()

  const second = await app.secondDevice('Mei Tan')
  const look = async () => {
    await second.app.walk('Recommendation management')
    await second.page
      .getByRole('button', { name: /^Options for/ })
      .first()
      .press('Enter')
    await second.page.getByRole('menuitem', { name: 'Look at it' }).press('Enter')
  }
  await second.app.walk('Settings', 'Privacy')
  await look()
  await expect(second.page.getByText(/^Not added to your history/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('240 entries')).toBeVisible()
  await keep.click()
  await expect(page.getByText(/^Resumed at/)).toBeVisible()
  await second.page.getByRole('link', { name: 'Privacy', exact: true }).last().click()
  await look()
  await expect(second.page.getByText(/^Added to your history/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('241 entries')).toBeVisible()
})

test('M2 R27: searches kept on this device are listed, forgotten and brought back here alone', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await page.getByRole('button', { name: 'Search', exact: true }).first().click()
  await page.getByRole('searchbox').fill('history')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  await page.getByRole('radio', { name: 'Searches' }).check()
  const device = page.getByRole('region', { name: 'Kept on this device' })
  await expect(device.getByText('history', { exact: true })).toBeVisible()
  await page.reload()
  await page.getByRole('radio', { name: 'Searches' }).check()
  await device.getByRole('button', { name: 'Forget history' }).click()
  await expect(device.getByText('No searches are kept here.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo on this device' })).toBeFocused()
  expect(await page.evaluate(() => localStorage.getItem('device-searches'))).not.toContain(
    'history',
  )
  await page.getByRole('button', { name: 'Undo on this device' }).click()
  await expect(device.getByText('history', { exact: true })).toBeVisible()
  await device.getByRole('switch', { name: 'Remember searches on this device' }).click()
  expect(await page.evaluate(() => localStorage.getItem('device-searches'))).not.toContain(
    'history',
  )
})

test('M2 R25 R27: searches by voice are found, removed and undone; cleared ones feed nothing', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('History')
  await page.getByRole('radio', { name: 'Searches' }).check()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Voice')
  await expect(page.getByText('20 found')).toBeVisible()
  await page.getByRole('button', { name: 'Select all shown' }).click()
  await page.getByRole('button', { name: 'Remove 20' }).click()
  await expect(page.getByText(/^20 removed/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('All')
  await expect(page.getByText('40 entries')).toBeVisible()
  await page.getByRole('radio', { name: 'Products you looked at' }).check()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(page.getByText('No product you looked at is kept.')).toBeVisible()
  await page.getByRole('link', { name: 'Account', exact: true }).last().click()
  await app.walk('Settings', 'Privacy', 'Recommendation management')
  await expect(page.getByText(/^Because of/)).toHaveCount(0)
})

test('M2: a history of 100,000 keeps few rows in the page, and a search reaches its end', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  await app.signIn('Jonas Weber')
  await app.walk('History')
  await expect(page.getByText('100,000 entries')).toBeVisible()
  const rows = page.getByRole('list', { name: 'Products you looked at' }).getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  for (const turn of [1, 2, 3]) {
    await page.mouse.wheel(0, 20_000 * turn)
    await expect(rows.first()).toBeVisible()
    expect(await rows.count()).toBeLessThan(60)
  }
  await page.getByRole('searchbox', { name: 'Search in this list' }).fill('no such thing')
  await expect(page.getByText(/of 100,000 looked through$/)).toBeVisible()
  await expect(page.getByText(/^Nothing fits/)).toBeVisible({ timeout: 90_000 })
})
