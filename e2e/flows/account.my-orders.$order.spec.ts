import { expect, test } from '../kit/test.ts'

test('M3 R27 R33: take a note out of an order, see what law keeps and until when, bring it back elsewhere', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('My orders')
  await page.getByRole('list', { name: 'Orders' }).getByRole('link').first().click()
  const free = page.getByRole('region', { name: 'What you may take out' })
  const kept = page.getByRole('region', { name: 'What a law makes us keep' })
  await expect(kept).toContainText('Until November 1, 2029, then it is erased.')
  await expect(kept).toContainText('Customs law asks for it (clause V(1).5).')
  await expect(kept.getByRole('button')).toHaveCount(0)
  for (const name of ['Your note', 'Invoice title']) {
    await free.getByRole('button', { name: `Take out ${name}` }).click()
    await expect(page.getByRole('button', { name: `Bring ${name} back` })).toBeVisible()
  }
  await page.reload()
  await expect(free.getByText('Your note')).toHaveCount(0)

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('My orders')
  await second.page.getByRole('list', { name: 'Orders' }).getByRole('link').first().click()
  await second.page.getByRole('button', { name: 'Bring Your note back' }).click()
  await expect(second.page.getByRole('button', { name: 'Take out Your note' })).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'Take out Invoice title' })).toHaveCount(0)
  await page.reload()
  await expect(free.getByText('Your note')).toBeVisible()
})

test('M3 R33: while an order is on its way, nothing can go, and it says why', async ({
  app,
  page,
}) => {
  await app.signIn('Arif Rahman')
  await app.walk('My orders')
  await page.getByRole('list', { name: 'Orders' }).getByRole('link').first().click()
  await expect(page.getByText(/on its way$/)).toBeVisible()
  const free = page.getByRole('region', { name: 'What you may take out' })
  await expect(free.getByText(/^Needed while the order is on its way/)).toHaveCount(5)
  await expect(free.getByRole('button')).toHaveCount(0)
  await expect(page.getByText(/^Purchase|three years from the day/).first()).toBeVisible()
})

test('M3: hide a whole order, and show it again from a second device', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk('My orders')
  await expect(page.getByText('14 entries')).toBeVisible()
  const first = page.getByRole('list', { name: 'Orders' }).getByRole('link').first()
  const title = await first.innerText()
  await first.click()
  const place = page.getByRole('region', { name: 'In your list' })
  await expect(place).toContainText('Hiding erases nothing')
  await place.getByRole('button', { name: 'Hide this order' }).click()
  await expect(place.getByRole('status')).toHaveText('This order is hidden')
  await page.reload()
  await expect(place.getByRole('status')).toHaveText('This order is hidden')
  await page.goBack()
  await expect(page.getByText('13 entries')).toBeVisible()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('My orders')
  await expect(second.page.getByText('13 entries')).toBeVisible()
  await second.page.getByRole('radio', { name: 'Hidden orders' }).check()
  await expect(second.page.getByText('1 found')).toBeVisible()
  await second.page
    .getByRole('list', { name: 'Hidden orders' })
    .getByRole('link', { name: title })
    .click()
  await second.page.getByRole('button', { name: 'Show it again' }).click()
  await expect(second.page.getByRole('button', { name: 'Hide this order' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('14 entries')).toBeVisible()
})
