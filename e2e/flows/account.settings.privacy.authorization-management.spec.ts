import { expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Authorization management']

test('M11 R5: take a field away, and the third party no longer receives it; end it, and it is refused', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  const token = await app.thirdPartyToken('parcel-pal')
  expect(await app.readAsThirdParty(token)).toMatchObject({
    status: 200,
    fields: { email: 'mei@example.com' },
  })
  await app.walk(...path)
  await page.getByRole('button', { name: 'Take E-mail away from Parcel Pal' }).click()
  await expect(page.getByText('No longer: E-mail')).toBeVisible()
  const next = page.getByRole('button', { name: /^Take .+ away from Parcel Pal$/ }).first()
  await expect(next).toBeFocused()
  const narrowed = await app.readAsThirdParty(token)
  expect([narrowed.status, Object.keys(narrowed.fields)]).toEqual([
    200,
    ['account-name', 'nickname'],
  ])

  await page.getByRole('button', { name: 'End Parcel Pal' }).click()
  await expect(page.getByRole('button', { name: 'End Parcel Pal' })).toHaveCount(0)
  expect((await app.readAsThirdParty(token)).status).toBe(401)
  await page.reload()
  const ended = page.getByRole('region', { name: 'Ended' })
  await expect(ended).toContainText('Parcel Pal')
  await expect(ended).toContainText('There is no undo here')
  await expect(ended.getByRole('link', { name: 'Let a service in again' })).toBeVisible()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await expect(second.page.getByRole('region', { name: 'Ended' })).toContainText('Parcel Pal')
})

test('M11 M19 R27: an ended app is told to erase what it had read, and Activity shows when it did', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await page.getByRole('button', { name: 'End Parcel Pal' }).click()
  await expect(page.getByRole('region', { name: 'Ended' })).toContainText('Parcel Pal')
  await app.open('account/settings/privacy/activity-and-receipts')
  await page.getByText('Erased data at others and in backups').click()
  const ended = page.getByRole('region', { name: /^Access of an app ended, / })
  await expect(ended.getByText(/^Told on/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('Told to erase: Parcel Pal')).toBeVisible()
  await app.advance(1)
  await app.signIn('Mei Tan')
  await app.open('account/settings/privacy/activity-and-receipts')
  await expect(page.getByText('Erasure confirmed: Parcel Pal')).toBeVisible()
  await page.getByText('Erased data at others and in backups').click()
  await expect(ended.getByText(/^Confirmed on/)).toBeVisible()
})
