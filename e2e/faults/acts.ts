import type { Page } from '@playwright/test'
import { type App, expect } from '../kit/test.ts'
import { way } from '../pack.ts'

/** One write of each way of sending, done through its screen. */
export interface Act {
  /** Its operation of the contract. */
  id: string
  /** Walks to the screen and makes everything ready but the press. */
  ready(app: App, page: Page): Promise<void>
  press(page: Page): Promise<void>
  /** After a reload: what the person has to do before pressing again; false where nothing. */
  readyAgain(page: Page): Promise<boolean>
  /** What was typed is still there. */
  expectKept(page: Page): Promise<void>
  expectConfirmed(page: Page): Promise<void>
  /** Looks at what the server holds, from a page just opened: done exactly once. */
  expectOnce(app: App, page: Page): Promise<void>
}

const choice = (page: Page) => page.getByRole('switch', { name: 'Campaigns with partners' })
const words = (page: Page) => page.getByRole('textbox', { name: /Your request in your own words/ })
const nickname = (page: Page) => page.getByRole('textbox', { name: 'Nickname' })
const activity = 'account/settings/privacy/activity-and-receipts'

/** What is on its way may still arrive: so the list is asked for again until it has. */
async function expectOneEntry(app: App, page: Page, entry: string): Promise<void> {
  await expect(async () => {
    await app.open('account')
    await app.open(activity)
    await page.reload()
    await expect(page.getByText(entry)).toHaveCount(1, { timeout: 6_000 })
  }).toPass({ timeout: 60_000 })
}

/** Waits in the outbox; the app itself sends it again. */
export const withdrawal: Act = {
  id: 'changeConsent',
  async ready(app, page) {
    await app.walk('Settings', 'Privacy', 'Personal information')
    await choice(page).click()
    await expect(page.getByText(/^Given at/)).toBeVisible()
  },
  press: (page) => choice(page).click(),
  readyAgain: async () => false,
  expectKept: async () => {},
  async expectConfirmed(page) {
    await expect(page.getByText(/^Withdrawn at/)).toBeVisible({ timeout: 20_000 })
    await expect(choice(page)).not.toBeChecked()
  },
  async expectOnce(app, page) {
    await expectOneEntry(app, page, 'Consent withdrawn')
  },
}

/** Sent at once, as a new thing: pressed again it must not be there twice. */
export const request: Act = {
  id: 'startRequest',
  async ready(app, page) {
    await app.walk(...way('account/customer-service'))
    await page.getByRole('link', { name: 'Object to a use' }).click()
    await words(page).fill('Stop using what I search for.')
  },
  press: (page) => page.getByRole('button', { name: 'Send the request' }).click(),
  async readyAgain(page) {
    await this.expectKept(page)
    return true
  },
  expectKept: (page) => expect(words(page)).toHaveValue('Stop using what I search for.'),
  expectConfirmed: (page) => expect(page.getByText(/^REQ-\w+ · Received$/)).toBeVisible(),
  async expectOnce(app, page) {
    await expectOneEntry(app, page, 'Request sent')
  },
}

/** Sent at once, as an edit of something that has a version. */
export const profile: Act = {
  id: 'changeProfile',
  async ready(app, page) {
    await app.walk('Personal information')
    await page.getByRole('button', { name: 'Edit Nickname' }).click()
    await nickname(page).fill('Mei the Tea Lover')
  },
  press: (page) => page.getByRole('button', { name: 'Save' }).click(),
  async readyAgain(page) {
    await page.getByRole('button', { name: 'Edit Nickname' }).click()
    await nickname(page).fill('Mei the Tea Lover')
    return true
  },
  expectKept: (page) => expect(nickname(page)).toHaveValue('Mei the Tea Lover'),
  // The form goes only when the answer is there; a replaced worker takes its time.
  expectConfirmed: (page) => expect(nickname(page)).toHaveCount(0, { timeout: 30_000 }),
  async expectOnce(app, page) {
    await expectOneEntry(app, page, 'Profile corrected')
  },
}
