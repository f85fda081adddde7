import type { Page } from '@playwright/test'
import type { Host } from '../kit/app.ts'
import { startNode } from '../kit/node-host.ts'
import { startStatic } from '../kit/static-host.ts'
import { test as base, expect } from '../kit/test.ts'
import { type Outside, startOutside } from './outside.ts'

/** Hosts that were told to hand requests on, each by what its operator would use. */
const test = base.extend<object, { outside: Outside; host: Host }>({
  outside: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what a fixture needs
    async ({}, use) => {
      const outside = await startOutside()
      await use(outside)
      await outside.stop()
    },
    { scope: 'worker' },
  ],
  host: [
    async ({ hostKind, outside }, use) => {
      const settings = JSON.stringify(outside.settings).replaceAll('"', '&quot;')
      const meta = `<meta name="request-backend" content="${settings}">`
      const started = await (hostKind === 'node'
        ? startNode({ env: outside.settings })
        : startStatic('dist-demo', meta))
      await use({ kind: hostKind, url: started.url })
      await started.stop()
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ mode: 'serial' })

async function askForCopy(page: Page, enter: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: 'Get a copy' }).last().click()
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByRole('button', { name: 'Agree and send a code' }).click()
  await enter()
  await expect(page.getByText(/^REQ-\w+ · Received$/)).toBeVisible()
}

test('B12 M14: others take a request over their protocol, and what they do is seen here', async ({
  as,
  clock,
  codes,
  outside,
  page,
  screenAt,
}) => {
  outside.say('open')
  await as('Mei Tan')
  await screenAt('account/customer-service').reach()
  await askForCopy(page, codes.enter)
  await expect.poll(() => outside.taken.length).toBe(1)
  expect(outside.taken[0]).toMatchObject({
    'agent-id': 'our-app',
    'drp.version': '1.0',
    exercise: 'access',
    email: 'mei@example.com',
    email_verified: true,
  })
  await page.reload()
  const { host } = new URL(outside.settings.DSR_URL ?? '')
  await expect(page.getByText(`Handled by ${host}`)).toBeVisible()
  await expect(
    page.getByText(/They have no way to tell us: .*Waiting for your answer/),
  ).toBeVisible()

  outside.say('in_progress', { processing_details: 'This takes a day.' })
  await clock.advance({ minutes: 2 })
  await page.reload()
  await expect(page.getByText(/^REQ-\w+ · Being worked on$/)).toBeVisible()

  const results = 'https://others.example.com/results/1'
  outside.say('fulfilled', { results_url: results })
  await clock.advance({ minutes: 2 })
  await page.reload()
  await expect(page.getByText(/^REQ-\w+ · Done$/)).toBeVisible()
  await expect(page.getByText(results)).toBeVisible()

  await screenAt('account/settings/privacy/activity-and-receipts').open()
  await expect(page.getByText(/^Request passed on/)).toBeVisible()
})

test('B12 M14: a refusal of theirs is decided by our staff, and taking it back reaches them', async ({
  as,
  clock,
  codes,
  outside,
  page,
  screenAt,
}) => {
  outside.say('open')
  const before = outside.taken.length
  await as('Mei Tan')
  await screenAt('account/customer-service').reach()
  await askForCopy(page, codes.enter)
  await expect.poll(() => outside.taken.length).toBe(before + 1)
  await page.reload()
  await page.getByRole('button', { name: 'Take the request back' }).click()
  await page.getByRole('button', { name: 'Take it back', exact: true }).click()
  await expect(page.getByText(/^REQ-\w+ · Taken back$/)).toBeVisible()
  await expect.poll(() => outside.revoked.length).toBe(1)

  // The next code may go out only after a while.
  await clock.advance({ seconds: 30 })
  await screenAt('account/customer-service').open()
  await askForCopy(page, codes.enter)
  await expect.poll(() => outside.taken.length).toBe(before + 2)
  outside.say('denied', { reason: 'no_match' })
  await clock.advance({ minutes: 2 })
  await page.reload()
  await expect(page.getByText(/gave the request back to us without an end/)).toBeVisible()
  await expect(page.getByText(/^REQ-\w+ · Being worked on$/)).toBeVisible()
})
