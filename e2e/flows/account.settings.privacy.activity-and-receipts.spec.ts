import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pack } from '../../src/policy/pack.ts'
import { expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Activity and receipts']

async function download(page: Page, name: string | RegExp): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return readFileSync(await (await waiting).path(), 'utf8')
}

const upload = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Pick a receipt file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

test('M19 B1: a consent leaves a receipt to read, keep and verify without a connection', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Recommendation management')
  await page.getByRole('switch', { name: 'Personalised recommendations' }).click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await app.walk('Privacy', 'Activity and receipts')
  const newest = page.getByRole('button', { name: /^Receipt for Consent given/ })
  // Its link stood far down in Privacy; this screen begins at its own top all the same.
  await expect(newest).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await newest.click()
  const receipt = page.getByRole('region', { name: /^Receipt: Consent given/ })
  await expect(receipt).toContainText('Genuine')
  await expect(receipt).toContainText('Version of 2024-07-30')
  await expect(receipt.getByRole('link')).toContainText('II(2).3')
  await expect(receipt).toContainText('WhoYou')
  await expect(receipt).toContainText('These are the very words')

  const text = await download(page, /^Download receipt: Consent given/)
  const tampered = text.replace('"state": "given"', '"state": "withdrawn"')
  expect(tampered).not.toBe(text)
  await page.context().setOffline(true)
  await page.locator('summary', { hasText: 'Verify a receipt file' }).click()
  await upload(page, 'mine.json', text)
  await expect(page.getByText('1 receipt, genuine.')).toBeVisible()
  await upload(page, 'tampered.json', tampered)
  await expect(page.getByText('1 of 1 could not be confirmed.')).toBeVisible()
  await expect(page.getByText(/^Not genuine/)).toBeVisible()
  await upload(page, 'shopping-list.json', '["milk"]')
  await expect(page.getByText(/^There is no receipt in that file/)).toBeVisible()
  await page.context().setOffline(false)
})

test('M19: undo by the ordinary call, seen on a second device; what can’t be undone says why', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Personal information')
  await page.getByRole('switch', { name: 'Cart reminders' }).click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await app.walk('Privacy', 'Authorization management')
  await page.getByRole('button', { name: 'Take E-mail away from Parcel Pal' }).click()
  await expect(page.getByText('No longer: E-mail')).toBeVisible()
  await app.walk('Privacy', 'Activity and receipts')

  await page.getByRole('button', { name: 'Undo Consent given: Cart reminders' }).click()
  const withdrawn = page.getByRole('button', {
    name: /^Receipt for Consent withdrawn: Cart reminders/,
  })
  await expect(withdrawn).toBeVisible()
  await expect(
    page.getByRole('button', { name: 'Undo Consent given: Cart reminders' }),
  ).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Receipt for Consent given/ })).toBeFocused()

  await page.getByRole('button', { name: /^Receipt for Authorisation narrowed/ }).click()
  await expect(page.getByText(/can only come back when the service asks you again/)).toBeVisible()
  await page.reload()
  await expect(withdrawn).toBeVisible()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Settings', 'Privacy', 'Personal information')
  await expect(second.page.getByRole('switch', { name: 'Cart reminders' })).not.toBeChecked()
  await second.app.walk('Privacy', 'Activity and receipts')
  await second.page.getByRole('button', { name: 'Undo Consent withdrawn: Cart reminders' }).click()
  const dialog = second.page.getByRole('alertdialog')
  await expect(dialog).toContainText('Tells you about lower prices')
  await dialog.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(second.page.getByRole('button', { name: /^Receipt for Consent given/ })).toHaveCount(
    2,
  )
})

test('M19: a third party’s read is shown as shared; a filter lives in the address', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  const token = await app.thirdPartyToken('parcel-pal')
  expect((await app.readAsThirdParty(token)).status).toBe(200)
  await app.walk(...path)
  await page.getByText('Filter', { exact: true }).click()
  await page.getByRole('combobox', { name: 'What' }).selectOption('Shared')
  await expect(page.getByRole('status')).toHaveText('1 entry')
  await expect(page).toHaveURL(/kind=disclosure/)
  const entry = page.getByRole('listitem').filter({ hasText: 'Read by a third party: Parcel Pal' })
  await expect(entry).toContainText('By Parcel Pal')
  await expect(entry).toContainText('account name, nickname, and e-mail')
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('1 entry')

  const all = JSON.parse(await download(page, 'Download these receipts')) as {
    receipts: { record: { event: { type: string } } }[]
  }
  expect(all.receipts.map(({ record }) => record.event.type)).toEqual(['authorisation.used'])
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByRole('status')).toHaveText('6 entries')
  await page.getByText('Filter', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Until' }).fill('2020-01-01')
  await expect(page.getByText(/^Nothing fits/)).toBeVisible()
})

const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

/** Makes many entries at once, by a call that only adds one. */
async function addEntries(page: Page, count: number): Promise<void> {
  const body = JSON.stringify({ function: 'pick-up-points', shown })
  const uses = '/account/settings/privacy/system-permission-management/location/uses'
  const sent = { count, body, path: `/api/v1${uses}` }
  await page.evaluate(async ({ count, body, path }) => {
    const { rightsApi = fetch } = globalThis as unknown as { rightsApi?: typeof fetch }
    for (let made = 0; made < count; made += 1) {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      }
      const url = `${location.origin}${path}`
      const { ok } = await rightsApi(new Request(url, { method: 'POST', headers, body }))
      if (!ok) throw new Error('No entry was made.')
    }
  }, sent)
}

test('M19: a long log is read to its end with only a few entries in the page', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await addEntries(page, 120)
  await app.walk(...path)
  await expect(page.getByRole('status')).toHaveText('125 entries')
  const log = page.getByRole('list', { name: 'Activity and receipts' })
  await expect(log.getByText('Account opened')).toHaveCount(0)
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(log.getByText('Account opened')).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(await log.getByRole('listitem').count()).toBeLessThan(40)
  // On paper nothing comes into view: all that was read is there, and then only what is in view again.
  await page.evaluate(() => {
    const entries = () => String(document.querySelectorAll('main li').length)
    addEventListener('beforeprint', () => document.body.setAttribute('data-printed', entries()))
  })
  await page.pdf()
  const printed = await page.locator('body').getAttribute('data-printed')
  expect(Number(printed)).toBeGreaterThan(125)
  await expect(async () => {
    expect(await log.getByRole('listitem').count()).toBeLessThan(40)
  }).toPass()
})
