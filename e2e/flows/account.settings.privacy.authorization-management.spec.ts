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
  const narrowed = await app.readAsThirdParty(token)
  expect([narrowed.status, Object.keys(narrowed.fields)]).toEqual([
    200,
    ['account-name', 'nickname'],
  ])

  await page.getByRole('button', { name: 'End Parcel Pal' }).click()
  await expect(page.getByRole('button', { name: 'End Parcel Pal' })).toHaveCount(0)
  expect((await app.readAsThirdParty(token)).status).toBe(401)
  await page.reload()
  await expect(page.getByRole('region', { name: 'Ended' })).toContainText('Parcel Pal')

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await expect(second.page.getByRole('region', { name: 'Ended' })).toContainText('Parcel Pal')
})
