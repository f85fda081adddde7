import { expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Announcements']

test('R19 R36: a new purpose is asked about in advance; no is as easy as yes, and is remembered', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.announce('size-advice')
  await page.reload()
  await expect(page.getByText('Would you like advice on sizes?')).toBeVisible()
  await app.walk(...path)
  const item = page.getByRole('region', { name: 'Would you like advice on sizes?' })
  const yes = item.getByRole('button', { name: 'Yes, I agree' })
  const no = item.getByRole('button', { name: 'No, I refuse' })
  const [one, other] = [await yes.boundingBox(), await no.boundingBox()]
  expect(one?.height).toBe(other?.height)
  await no.click()
  await expect(item.getByText(/^You said no/)).toBeVisible()
  await page.reload()
  await expect(item.getByText(/^You said no/)).toBeVisible()
  await page.getByRole('link', { name: 'Privacy', exact: true }).last().click()
  await expect(page.getByText('Would you like advice on sizes?')).toHaveCount(0)
  await app.walk('Personal information')
  await expect(page.getByRole('switch', { name: 'Size advice' })).not.toBeChecked()
})

test('R19 R21: a yes gives the consent, with a receipt, and is seen on a second device', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.announce('size-advice')
  await app.announce('new-owner')
  await app.walk(...path)
  const transfer = page.getByRole('region', { name: /^Game services are to move/ })
  await expect(transfer).toContainText('Example Games Pte. Ltd.')
  await expect(transfer.getByRole('link', { name: 'privacy@games.example' })).toBeVisible()
  const sizes = page.getByRole('region', { name: 'Would you like advice on sizes?' })
  await sizes.getByRole('button', { name: 'Yes, I agree' }).click()
  await expect(sizes.getByText(/^You said yes/)).toBeVisible()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Settings', 'Privacy', 'Personal information')
  await expect(second.page.getByRole('switch', { name: 'Size advice' })).toBeChecked()
})

test('R22 R23 R35: incident, end of a service and publication are told with what to do, and block nothing', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  for (const sample of ['incident', 'end-of-service', 'public-list', 'change-of-use']) {
    await app.announce(sample)
  }
  await app.walk(...path)
  const incident = page.getByRole('region', { name: /^A security incident/ })
  for (const heading of [
    'What happened',
    'What it may lead to',
    'What we did',
    'What you can do',
  ]) {
    await expect(incident.getByText(heading, { exact: true })).toBeVisible()
  }
  await incident.getByRole('button', { name: 'I have read it' }).click()
  await expect(incident.getByText(/^You read it/)).toBeVisible()
  await page
    .getByRole('region', { name: /^Live-stream gifts/ })
    .getByRole('link', { name: 'Download your data first' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personal info download')
  await page.getByRole('link', { name: 'Privacy', exact: true }).last().click()
  await app.walk('Delete account')
  await expect(page.getByRole('button', { name: 'Delete my account' })).toBeEnabled()
})
