import { serve } from '@hono/node-server'
import type { Page } from '@playwright/test'
import { Hono } from 'hono'
import { startNode } from '../kit/node-host.ts'
import { expect, test } from '../kit/test.ts'

/** An app of somebody else with the centre in a panel; keeps what the panel tells it. */
const hostPage = (panel: string) => `<!doctype html><html lang="en"><title>Shop</title>
  <h1>Shop</h1><iframe title="Privacy" src="${panel}" width="320" height="640"></iframe>
  <script>globalThis.told = []; addEventListener('message', ({ origin, data }) => told.push({ origin, ...data }))</script>`

async function startShop(panel: () => string) {
  const app = new Hono().get('/', (context) => context.html(hostPage(panel())))
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve({ server: started, port: info.port }),
      )
    },
  )
  return { origin: `http://localhost:${port}`, stop: () => server.close() }
}

const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: object[] }).told)
const tell = (page: Page, message: object) =>
  page.evaluate(
    (sent) => document.querySelector('iframe')?.contentWindow?.postMessage(sent, '*'),
    message,
  )

test.beforeEach(({ host }) => {
  test.skip(host.kind === 'browser', 'a static file host sends no headers: only its own origin may')
})

test('a panel of 320 px in an app that is listed: no frame of our own, its colours, and it is told', async ({
  page,
}) => {
  let panel = ''
  const shop = await startShop(() => panel)
  const centre = await startNode({ env: { EMBED_ORIGINS: shop.origin } })
  panel = `${centre.url}account/settings/privacy/personal-information?embed=1`
  await page.goto(shop.origin)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Mei Tan', exact: true }).click()
  const code = await frame.getByText(/your code is \d{6}/).innerText()
  await frame.getByRole('textbox', { name: 'Six-digit code' }).fill(/\d{6}/.exec(code)?.[0] ?? '')
  await frame.getByRole('button', { name: 'Confirm code' }).click()
  const title = frame.getByRole('heading', { level: 1, name: 'Personal information' })
  await expect(title).toBeVisible({ timeout: 60_000 })
  await expect(frame.getByRole('banner')).toHaveCount(0)
  await expect(frame.getByRole('button', { name: /^Language, appearance/ })).toHaveCount(0)

  await frame.getByRole('switch', { name: 'Cart reminders' }).click()
  await expect(frame.getByText(/^Given at/)).toBeVisible()
  await expect
    .poll(() => told(page))
    .toContainEqual({ type: 'privacy-centre:changed', origin: new URL(centre.url).origin })
  expect(await told(page)).toContainEqual(
    expect.objectContaining({ path: 'account/settings/privacy/personal-information' }),
  )

  const root = frame.locator('html')
  await tell(page, {
    type: 'privacy-centre:look',
    theme: 'dark',
    colours: { accent: 'rgb(200, 220, 255)', ground: 'url(https://example.com)' },
  })
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(root).toHaveAttribute('style', '--accent: rgb(200, 220, 255);')
  const hidden = { text: 'rgb(24, 30, 28)', accent: 'rgb(30, 36, 34)' }
  await tell(page, { type: 'privacy-centre:look', colours: hidden })
  await expect(root, 'colours that would hide words are all refused').toHaveAttribute('style', '')
  await frame
    .locator('html')
    .evaluate(() => postMessage({ type: 'privacy-centre:look', theme: 'light' }, '*'))
  await tell(page, {
    type: 'privacy-centre:look',
    colours: { accent: 'var(--x, url(https://example.com))', line: '#fff8', surface: 'inherit' },
    radius: 3,
  })
  await expect(root, 'nothing but colours').toHaveAttribute('style', '--radius: 3px;')
  await expect(root, 'nobody but the app around').toHaveAttribute('data-theme', 'dark')
  await tell(page, { type: 'privacy-centre:language', language: 'ar' })
  await expect(root).toHaveAttribute('dir', 'rtl')
  await tell(page, { type: 'privacy-centre:language', language: 'en' })
  await frame.getByRole('link', { name: 'Privacy', exact: true }).click()
  await expect(frame.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
  const overflow = await root.evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(overflow).toBe(0)
  await centre.stop()
  shop.stop()
})

test('an app that is not listed sees nothing of it', async ({ page }) => {
  let panel = ''
  const shop = await startShop(() => panel)
  const centre = await startNode({ env: { EMBED_ORIGINS: 'https://app.example' } })
  panel = `${centre.url}?embed=1`
  const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
  await page.goto(shop.origin)
  await refused
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0)
  await centre.stop()
  shop.stop()
})

test('by itself, the address with ?embed=1 is the whole centre', async ({ page, host, app }) => {
  await app.open('sign-in')
  await page.goto(`${host.url}sign-in?embed=1`)
  await expect(page.getByRole('banner')).toBeVisible()
})
