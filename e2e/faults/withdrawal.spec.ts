import type { Page } from '@playwright/test'
import type { Fault } from '../../src/contract/faults.ts'
import { appOn } from '../kit/app.ts'
import { codesOn } from '../kit/codes.ts'
import { type App, expect, test } from '../kit/test.ts'

const operation = 'changeConsent'
const outboxDatabase = 'privacy-centre-outbox'
const readingDatabase = 'privacy-centre-reading'
const faults: Record<string, Fault> = {
  'the connection breaks before it arrives': { operation, kind: 'network', times: 2 },
  'the answer is lost': { operation, kind: 'answer-lost', times: 1 },
  'the server is unavailable': { operation, kind: 'status', status: 503, times: 1 },
  'the server fails': { operation, kind: 'status', status: 500, times: 1 },
  'the server times out': { operation, kind: 'status', status: 408, times: 1 },
  'too many calls, wait in seconds': {
    operation,
    kind: 'status',
    status: 429,
    retryAfter: '1',
    times: 1,
  },
  'too many calls, wait until a date': {
    operation,
    kind: 'status',
    status: 429,
    retryAfter: 'Thu, 01 Jan 2026 00:00:00 GMT',
    times: 1,
  },
  'a page of HTML comes back': { operation, kind: 'html', times: 1 },
  'an empty answer comes back': { operation, kind: 'empty', times: 1 },
  'another shape comes back': { operation, kind: 'wrong-shape', times: 1 },
}

const path = ['Settings', 'Privacy', 'Personal information']
const choiceOn = (page: Page) => page.getByRole('switch', { name: 'Campaigns with partners' })

async function give(app: App, page: Page) {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await choiceOn(page).click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
}

/** One entry for each intent: nothing lost, nothing doubled. */
async function expectWithdrawals(app: App, page: Page, times: number) {
  await page.getByRole('link', { name: 'Privacy', exact: true }).last().click()
  await app.walk('Activity and receipts')
  // A long list has only those rows in the page that fit on the screen.
  await page.setViewportSize({ width: 390, height: 600 + 400 * times })
  await expect(page.getByText('Consent withdrawn')).toHaveCount(times)
}

const databasesOf = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

/** What a page holds once nobody is signed in: in its document, in storage of every kind. */
async function expectNothingOfMei(page: Page) {
  const keys = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
  await expect.poll(() => page.evaluate(keys)).toEqual([])
  const left = await page.evaluate(async (outbox) => {
    const open = indexedDB.open(outbox)
    await new Promise((resolve) => {
      open.onsuccess = resolve
    })
    const entries = open.result.transaction('entries').objectStore('entries').count()
    await new Promise((resolve) => {
      entries.onsuccess = resolve
    })
    open.result.close()
    return {
      document: document.documentElement.outerHTML.includes('mei@example.com'),
      waiting: entries.result,
      files: (await caches.keys()).length,
    }
  }, outboxDatabase)
  expect(left).toEqual({ document: false, waiting: 0, files: 0 })
  expect(await databasesOf(page)).not.toContain(readingDatabase)
}

test('B7: a withdrawal is confirmed once, whatever goes wrong on its way', async ({
  app,
  page,
}) => {
  test.slow()
  await app.signIn('Mei Tan')
  await app.walk(...path)
  for (const [name, fault] of Object.entries(faults)) {
    await test.step(`although ${name}`, async () => {
      await choiceOn(page).click()
      await expect(page.getByText(/^Given at/)).toBeVisible()
      await app.faults(fault)
      await choiceOn(page).click()
      await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
      await expect(choiceOn(page)).not.toBeChecked()
      await page.reload()
      await expect(choiceOn(page)).not.toBeChecked()
    })
  }
  await expectWithdrawals(app, page, Object.keys(faults).length)
})

test('B7: what waits is said to wait, survives a reload, and is then confirmed', async ({
  app,
  page,
}) => {
  await give(app, page)
  await app.faults({ operation, kind: 'status', status: 503, retryAfter: '3600', times: 1 })
  await choiceOn(page).click()
  await expect(page.getByText(/“off” is saved on this device/)).toBeVisible()
  await expect(page.getByText(/^Withdrawn at/)).toHaveCount(0)
  await expect(choiceOn(page)).toBeChecked()
  // A browser that is short of space drops what a page wrote, also under the page.
  await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve
      }),
    outboxDatabase,
  )
  await expect.poll(() => databasesOf(page)).toContain(outboxDatabase)
  await page.reload()
  await expect(choiceOn(page)).not.toBeChecked()
  await expectWithdrawals(app, page, 1)
})

test('B7: where the browser keeps nothing a withdrawal is sent at once, and nothing is called saved', async ({
  app,
  page,
}) => {
  await page.addInitScript((outbox) => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (...given) {
      if (given[0] === outbox) throw new DOMException('The disk is full.', 'QuotaExceededError')
      return open.apply(this, given)
    }
    Storage.prototype.setItem = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError')
    }
  }, outboxDatabase)
  await give(app, page)
  await app.faults({ operation, kind: 'status', status: 503, times: 1 })
  await choiceOn(page).click()
  const again = page.getByRole('button', { name: 'Choose off' })
  await expect(again).toBeVisible()
  await expect(page.getByText(/saved on this device|^Withdrawn at/)).toHaveCount(0)
  await expect(choiceOn(page)).toBeChecked()
  await again.click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  await page.reload()
  await expect(choiceOn(page)).not.toBeChecked()
  await expectWithdrawals(app, page, 1)
})

test('B7: a grant that waits can be taken back before it is sent', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await app.faults({ operation, kind: 'status', status: 503, retryAfter: '3600', times: 1 })
  await choiceOn(page).click()
  await page.getByRole('button', { name: 'Change my mind' }).click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  await expect(choiceOn(page)).not.toBeChecked()
})

test('B7 R27: a pause of collecting waits on this device, survives a reload, and is then confirmed', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('History')
  const keep = page.getByRole('switch', { name: 'Keep adding what I look at' })
  await app.faults({
    operation: 'changeCollection',
    kind: 'status',
    status: 503,
    retryAfter: '3600',
    times: 1,
  })
  await keep.click()
  await expect(page.getByText(/“off” is saved on this device/)).toBeVisible()
  await expect(page.getByText(/^Paused at/)).toHaveCount(0)
  await expect(keep).toBeChecked()
  await page.reload()
  await expect(keep).not.toBeChecked()
  await keep.click()
  await expect(page.getByText(/^Resumed at/)).toBeVisible()
})

test('B8: a change shows in the other tab, and signing out, or in as somebody else, is said there', async ({
  app,
  page,
  context,
  hostKind,
}) => {
  await give(app, page)
  const other = await context.newPage()
  // However busy it is: nothing that waits for a quiet moment ever comes there.
  await other.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  await other.goto(page.url())
  await expect(choiceOn(other)).toBeChecked()
  await choiceOn(page).click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  await expect(choiceOn(other)).not.toBeChecked({ timeout: 1_000 })
  await other.evaluate(() => sessionStorage.setItem('read-up-to', 'IV(4)'))
  await page.getByRole('link', { name: 'Account', exact: true }).last().click()
  await app.walk('Personal information')
  await expect(page.getByText('mei@example.com')).toBeVisible()
  await app.signOut()
  await expect(other.getByText('You were signed out in another tab.')).toBeVisible()
  await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  for (const tab of [page, other]) await expectNothingOfMei(tab)
  // Nothing of that is said of a way out taken here.
  await other.getByRole('button', { name: 'Mei Tan', exact: true }).click()
  await codesOn(other).enter()
  await expect(other.getByRole('heading', { level: 1, name: 'Hello, Mei Tan' })).toBeVisible()
  await appOn(other, { kind: hostKind, url: page.url() }).walk('Settings', 'Privacy')
  await app.signInByHand('Kim Seo-yeon')
  await expect(other.getByText(/^Somebody else signed in in another tab/)).toBeVisible()
  await expect(other.getByRole('heading', { level: 1, name: 'Hello, Kim Seo-yeon' })).toBeVisible()
  await appOn(other, { kind: hostKind, url: page.url() }).signOut()
  await expect(other.getByText('You were signed out in another tab.')).toHaveCount(0)
})

test('B7: what the server confirmed is what the switch shows, although nothing can be read again', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await app.faults({
    operation: 'getPersonalInformation',
    kind: 'status',
    status: 503,
    times: 1_000,
  })
  await choiceOn(page).click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await expect(choiceOn(page)).toBeChecked()
  await choiceOn(page).click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  await expect(choiceOn(page)).not.toBeChecked()
  await app.faults()
  await expectWithdrawals(app, page, 1)
})
