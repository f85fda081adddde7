import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { expect, test } from '../kit/test.ts'
import { deadline, way } from '../pack.ts'

const path = way('account/settings/privacy/personal-info-download')

async function confirm(page: Page) {
  const code = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
}

async function fetchZip(page: Page) {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download ZIP' }).click()
  const download = await waiting
  const bytes = await readFile(await download.path())
  const entries = await new ZipReader(new BlobReader(new Blob([bytes]))).getEntries()
  const read = async (name: string) => {
    const entry = entries.find(({ filename }) => filename === name)
    return entry && !entry.directory ? entry.getData(new TextWriter()) : ''
  }
  return { name: download.suggestedFilename(), names: entries.map((e) => e.filename), read }
}

test('M12 R26: choose, prove it is you, watch it being made, and read the ZIP offline', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  const first = page.getByRole('checkbox').first()
  await expect(first).toBeFocused()
  await expect(first).toHaveAccessibleDescription('Choose at least one kind of data.')
  await page.getByRole('button', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  const format = page.getByRole('checkbox', { name: 'Readable pages (HTML)' })
  await expect(format).toBeFocused()
  await expect(format).toHaveAccessibleDescription('Choose at least one file format.')
  for (const format of ['Tables (CSV)', 'Readable pages (HTML)', 'For other services (JSON)']) {
    await page.getByRole('checkbox', { name: format }).check()
  }
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  await confirm(page)
  await expect(page.getByText(/^Can be fetched until/)).toBeVisible()
  const { name, names, read } = await fetchZip(page)
  expect(name).toMatch(/^personal-info-EXP-\w+\.zip$/)
  expect(names.filter((file) => !/^[a-z-]+\.(csv|html|json)$/.test(file))).toEqual([])
  expect(JSON.parse(await read('search-history.json'))).toHaveLength(60)
  const everything = (await Promise.all(names.map(read))).join()
  expect(everything).toContain('mei@example.com')
  expect(everything).not.toMatch(/jonas|wei@example|Weber/)

  const offline = await page.context().newPage()
  const requests: string[] = []
  offline.on('request', ({ url }) => requests.push(url()))
  await offline.setContent(await read('index.html'))
  await expect(offline.getByRole('heading', { level: 1 })).toHaveText('Your personal information')
  await expect(offline.getByRole('row', { name: /orders.csv What you bought/ })).toBeVisible()
  await offline.setContent(await read('orders.html'))
  await expect(offline.getByText('Times are in Singapore Standard Time.')).toBeVisible()
  await expect(offline.getByRole('term').filter({ hasText: 'Amount' }).first()).toBeVisible()
  expect(await read('linked-accounts.html')).toContain('Parcel Pal')
  expect(await read('activity.html')).toContain('Account opened')
  for (const page of names.filter((file) => file.endsWith('.html'))) {
    expect([page, /\{&quot;|gateBirthDate/.test(await read(page))]).toEqual([page, false])
  }
  await offline.setContent(await read('search-history.html'))
  await expect(offline.getByText('<script>alert(1)</script>').first()).toBeVisible()
  expect(requests).toEqual([])
})

test('M12: a period changes the figures, and wrong dates keep what was typed', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await expect(page.getByRole('checkbox', { name: 'Browsing history (240)' })).toBeVisible()
  await page.getByRole('checkbox', { name: /^Browsing history/ }).check()
  await page.getByRole('checkbox', { name: 'Tables (CSV)' }).check()
  await page.getByRole('radio', { name: 'Between two dates' }).check()
  await page.getByLabel('From').fill('2026-03-31')
  await page.getByLabel('To', { exact: true }).fill('2026-03-01')
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  await expect(page.getByText('This is before the first date. Choose a later one.')).toBeVisible()
  await expect(page.getByLabel('From')).toHaveValue('2026-03-31')
  await page.getByLabel('From').fill('2026-03-01')
  await page.getByLabel('To', { exact: true }).fill('2026-03-31')
  const box = page.getByRole('checkbox', { name: /^Browsing history \((9|10|11)\)$/ })
  await expect(box).toBeChecked()
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  await confirm(page)
  const { names, read } = await fetchZip(page)
  expect(names.toSorted()).toEqual(['browsing-history.csv', 'index.html'])
  const rows = (await read('browsing-history.csv')).trim().split('\r\n').slice(1)
  expect(rows.filter((row) => !/,2026-03-\d\dT/.test(row))).toEqual([])
  expect(rows.length).toBeGreaterThan(0)
})

test('M12: a copy ends after the days it says, and tells that, and can be stopped before', async ({
  app,
  page,
}) => {
  await app.signIn('Kim Seo-yeon')
  await app.walk(...path)
  const days = deadline('copy-to-fetch').value
  await expect(page.getByText(`can be fetched for ${days} days`)).toBeVisible()
  const ask = async () => {
    await page.getByRole('button', { name: 'Select all' }).click()
    await page.getByRole('checkbox', { name: 'For other services (JSON)' }).check()
    await page.getByRole('button', { name: 'Prepare my copy' }).click()
    await confirm(page)
    await expect(page.getByRole('button', { name: 'Download ZIP' })).toBeVisible()
  }
  await ask()
  await page.getByRole('button', { name: 'Erase this copy' }).click()
  await expect(page.getByText(/^Copy EXP-\w+ is erased/)).toBeVisible()
  await ask()
  await app.advance(days)
  await app.signIn('Kim Seo-yeon')
  await app.walk(...path)
  await expect(page.getByText(/has expired and was erased/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Download ZIP' })).toHaveCount(0)
})

test('M12 R26: a history of 100,000 records is prepared and fetched whole, elsewhere too', async ({
  app,
  page,
}) => {
  test.slow()
  await app.signIn('Jonas Weber')
  await app.walk(...path)
  await page.getByRole('checkbox', { name: 'Browsing history (100,000)' }).check()
  await page.getByRole('checkbox', { name: 'Tables (CSV)' }).check()
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  await confirm(page)
  await expect(
    page
      .getByText(/of 100,?000 records/)
      .or(page.getByText(/is ready$/))
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Download ZIP' })).toBeVisible({ timeout: 120_000 })
  const second = await app.secondDevice('Jonas Weber')
  await second.app.walk(...path)
  const { read } = await fetchZip(second.page)
  expect((await read('browsing-history.csv')).trim().split('\r\n')).toHaveLength(100_001)
})

test('M12: asked for again from elsewhere, the copy that is being made is shown and none is added', async ({
  app,
  clock,
  page,
}) => {
  // Tabs that can't hear each other, as two devices can't.
  await page.context().addInitScript(() => {
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined })
  })
  const choose = async (on: Page) => {
    await on.getByRole('button', { name: 'Select all' }).click()
    await on.getByRole('checkbox', { name: 'Tables (CSV)' }).check()
  }
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await choose(page)
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await choose(second.page)
  await clock.hold()
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  await confirm(page)
  const title = await page.getByText(/^Preparing copy EXP-/).innerText()
  await second.page.getByRole('button', { name: 'Prepare my copy' }).click()
  await confirm(second.page)
  await expect(second.page.getByText('A copy was already being made')).toBeVisible()
  await expect(second.page.getByText(/EXP-\w+/)).toHaveCount(1)
  await expect(second.page.getByText(title)).toBeVisible()
  await clock.advance({})
  await expect(second.page.getByRole('button', { name: 'Download ZIP' })).toBeVisible()
})

test('M12 R2: a child gets a copy without a guardian', async ({ app, page }) => {
  await app.signIn('Lily Chen')
  await app.walk(...path)
  await page.getByRole('button', { name: 'Select all' }).click()
  await page.getByRole('checkbox', { name: 'Readable pages (HTML)' }).check()
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  await confirm(page)
  await expect(page.getByRole('button', { name: 'Download ZIP' })).toBeVisible()
})
