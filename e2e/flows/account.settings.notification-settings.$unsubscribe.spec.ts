import type { Page } from '@playwright/test'
import { type App, expect, test } from '../kit/test.ts'

/** Turns one kind of message on and gives the address of the link that such a message carries. */
async function linkFor(app: App, page: Page, name: string): Promise<string> {
  await app.walk('Settings', 'Notification settings')
  await page.getByRole('switch', { name }).click()
  await expect(page.getByRole('switch', { name })).toBeChecked()
  const link = page.getByRole('link', { name: `Unsubscribe · ${name}` })
  const address = /account\/.+/.exec((await link.getAttribute('href')) ?? '')?.[0]
  return address ?? ''
}

test('M6 R8: the link in a message switches its kind off, signed out, with one press and no identity', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  const address = await linkFor(app, page, 'Offers by e-mail')
  await page.getByRole('switch', { name: 'Surveys by e-mail' }).click()
  await expect(page.getByRole('switch', { name: 'Surveys by e-mail' })).toBeChecked()
  await app.signOut()

  await app.open(address)
  await expect(page.getByRole('heading', { level: 1, name: 'Unsubscribe' })).toBeVisible()
  const row = page.getByRole('region', { name: 'Offers by e-mail' })
  await expect(row).toContainText('These messages may be sent now.')
  // Opening it, and opening it again, changes nothing: mail programs do that by themselves.
  await page.reload()
  await row.getByRole('button', { name: 'Switch these messages off' }).click()
  await expect(row).toContainText(/Confirmed: these messages are off since/)
  await page.reload()
  await expect(row).toContainText(/Confirmed: these messages are off since/)
  await expect(row.getByRole('button')).toHaveCount(0)

  await page.getByRole('link', { name: 'Notification settings', exact: true }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Settings', 'Notification settings')
  const there = (name: string) => second.page.getByRole('switch', { name })
  await expect(there('Surveys by e-mail')).toBeChecked()
  await expect(there('Offers by e-mail')).not.toBeChecked()
})

test('M6: it says off only after the server did, and keeps the press when that fails', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  const address = await linkFor(app, page, 'Surveys by pop-up')
  await app.open(address)
  await app.faults({ operation: 'unsubscribe', kind: 'status', status: 503, times: 1 })
  const row = page.getByRole('region', { name: 'Surveys by pop-up' })
  const stop = row.getByRole('button', { name: 'Switch these messages off' })
  await stop.click()
  await expect(row.getByRole('alert')).toContainText('nothing is confirmed')
  await expect(row).toContainText('These messages may be sent now.')
  await stop.click()
  await expect(row).toContainText(/Confirmed: these messages are off since/)
})

test('M6: a link that was changed on the way does nothing and says what to do', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  const address = await linkFor(app, page, 'Offers by push notice')
  const [head, payload = '', signature] = address.split('.')
  const other = Buffer.from(payload, 'base64url').toString().replace('push', 'sms')
  await app.signOut()
  for (const broken of [
    address.slice(0, -4),
    [head, Buffer.from(other).toString('base64url'), signature].join('.'),
  ]) {
    await app.open(broken)
    await page.reload()
    await expect(page.getByRole('alert')).toContainText('This link is not whole')
    await expect(page.getByRole('alert')).toContainText('Nothing was switched off.')
    await expect(page.getByRole('button', { name: 'Switch these messages off' })).toHaveCount(0)
  }
  await app.open(address)
  await page.reload()
  await expect(page.getByText('These messages may be sent now.')).toBeVisible()
})

test('M6 M7: an offer in a chat carries its link', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk('Messages', 'Green Hill')
  await page.getByRole('link', { name: 'Stop offers by push notice' }).click()
  await expect(page.getByRole('region', { name: 'Offers by push notice' })).toContainText(
    'nobody has switched them on',
  )
})

test('M6: a mail program’s own button ends it too (RFC 8058), and nothing less does', async ({
  app,
  page,
  hostKind,
  host,
  request,
}) => {
  test.skip(hostKind === 'browser', 'Where the browser is the host, no mail program can call it.')
  await app.signIn('Mei Tan')
  const url = host.url + (await linkFor(app, page, 'Offers by e-mail'))
  expect((await request.get(url)).status()).toBe(200)
  expect((await request.post(url, { form: { other: 'One-Click' } })).status()).toBe(400)
  await page.reload()
  await expect(page.getByRole('switch', { name: 'Offers by e-mail' })).toBeChecked()
  const press = { form: { 'List-Unsubscribe': 'One-Click' } }
  expect((await request.post(url, press)).status()).toBe(200)
  await page.reload()
  await expect(page.getByRole('switch', { name: 'Offers by e-mail' })).not.toBeChecked()
  expect((await request.post(url.slice(0, -3), press)).status()).toBe(404)
})
