import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { shifts } from '../a11y/checks/shifts.ts'
import { type App, appOn, type Host } from '../kit/app.ts'
import { startNode } from '../kit/node-host.ts'
import { startStatic } from '../kit/static-host.ts'
import { expect, test } from '../kit/test.ts'

test.use({ serviceWorkers: 'allow' })

/** A host of its own, since what is tried is what happens when it is gone. */
async function startHost(kind: Host['kind']) {
  const started = await (kind === 'node' ? startNode() : startStatic())
  return { host: { kind, url: started.url }, stop: () => started.stop() }
}

/** Stays long enough for the app to be kept, and waits until it is. */
async function stay(page: Page): Promise<void> {
  await page.clock.fastForward(10_000)
  const isKept = () =>
    page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      const names = await caches.keys()
      const words = names.find((name) => name.startsWith('privacy-centre-words'))
      if (active?.state !== 'activated' || !words) return 0
      return (await (await caches.open(words)).keys()).length
    })
  // All the words of one language: a screen that was never opened has its words too.
  await expect.poll(isKept, { timeout: 30_000 }).toBeGreaterThan(40)
}

async function readThings(page: Page, app: App): Promise<void> {
  await page.clock.install()
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Recommendation management')
  await expect(page.getByRole('switch', { name: 'Personalised ads' })).toBeVisible()
}

/** As another device would. */
async function endSession(context: BrowserContext, { url }: Host): Promise<void> {
  const cookies = await context.cookies(url)
  const response = await fetch(new URL('api/v1/session', url), {
    method: 'DELETE',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: '{}',
  })
  expect(response.ok).toBe(true)
}

const expectNothingKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .not.toContain('privacy-centre-reading')

test('B7: opens without a network after it was closed, with what was read last', async ({
  context,
  page,
  hostKind,
}) => {
  const { host, stop } = await startHost(hostKind)
  await readThings(page, appOn(page, host))
  await page.getByRole('link', { name: 'Privacy', exact: true }).click()
  await appOn(page, host).walk('Cookies and similar technologies')
  await stay(page)
  await page.close()
  await context.setOffline(true)

  const later = await context.newPage()
  // Files that a browser happens to have kept by itself would hide one that is missing.
  await (await context.newCDPSession(later)).send('Network.clearBrowserCache')
  const app = appOn(later, host)
  await app.open('account')
  await expect(later.getByRole('heading', { level: 1, name: 'Hello, Mei Tan' })).toBeVisible()
  await app.walk('Settings', 'Privacy', 'Recommendation management')
  await expect(later.getByRole('switch', { name: 'Personalised ads' })).toBeVisible()
  const told = later.getByText('You see what this device read last.')
  await expect(told).toHaveCount(hostKind === 'node' ? 1 : 0)
  // What the device itself answers is no sign of a host.
  await later.getByRole('link', { name: 'Privacy', exact: true }).click()
  await app.walk('Cookies and similar technologies')
  await expect(told).toHaveCount(hostKind === 'node' ? 1 : 0)

  expect(await shifts(later)).toEqual([])

  // A language whose words are not on the device is not chosen, or the app could not start again.
  await app.openPreferences()
  const language = later.getByRole('combobox', { name: 'Language' })
  await language.selectOption('ไทย')
  await expect(later.getByText(/^(You are offline|The call did not get)/)).toBeVisible()
  await expect(language).toHaveValue('en')
  const again = await context.newPage()
  await appOn(again, host).open('account')
  await expect(again.getByRole('heading', { level: 1, name: 'Hello, Mei Tan' })).toBeVisible()
  await again.close()

  if (hostKind === 'node') {
    // Where one has to be signed in.
    await later.getByRole('link', { name: 'Privacy', exact: true }).last().click()
    await expect(later.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
    await endSession(context, host)
    await context.setOffline(false)
    await expect(later.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await expectNothingKept(later)
  }
  await stop()
})

test('B7: what can be read without a network is gone with the session', async ({
  context,
  page,
  hostKind,
}) => {
  test.skip(hostKind !== 'node', 'where the browser is the host nothing is read from afar')
  const { host, stop } = await startHost(hostKind)
  const app = appOn(page, host)
  await readThings(page, app)
  await stay(page)
  await page.getByRole('link', { name: 'Privacy', exact: true }).click()
  await app.walk('Cookies and similar technologies')
  const device = page.getByRole('region', { name: 'Kept on this device' })
  await expect(device).toContainText('What you read here last')
  const addresses = await page.evaluate(async () => {
    const all = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(all)).flat().map(({ url }) => new URL(url).pathname)
  })
  expect(addresses, 'files of the app only, never an answer of the API').toContain('/icon.svg')
  expect(addresses.filter((path) => !/^\/(assets\/)?[\w.-]*$/.test(path))).toEqual([])
  await app.signOut()
  await stop()
  await app.open('account')
  await expect(
    page.getByRole('heading', { level: 1, name: 'This could not be shown' }),
  ).toBeVisible()
  await expectNothingKept(page)
  await expect(page.getByText('Mei Tan')).toHaveCount(0)
  await context.close()
})

test('can be installed, in the language of the person, with ways into the app', async ({
  page,
  app,
  request,
}) => {
  await page.clock.install()
  await app.signIn('Mei Tan')
  await app.openPreferences()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('العربية')
  await stay(page)
  const address = await page
    .locator('link[rel="manifest"]')
    .evaluate((link) => (link as HTMLLinkElement).href)
  expect(address).toMatch(/manifest\.ar\.webmanifest$/)
  const manifest = await (await request.get(address)).json()
  expect(manifest).toMatchObject({ name: 'مركز الخصوصية', dir: 'rtl', display: 'standalone' })
  for (const { src } of manifest.icons) {
    expect((await request.get(new URL(src, address).href)).status(), src).toBe(200)
  }
  await page.goto(new URL(manifest.shortcuts[0].url, address).href)
  await expect(
    page.getByRole('heading', { level: 1, name: manifest.shortcuts[0].name }),
  ).toBeVisible()
})

test('tells of a new version, and reloads only when told, never over what was typed', async ({
  page,
  hostKind,
}) => {
  test.skip(hostKind !== 'browser', 'the app is the same; a plain file host is changed more easily')
  await mkdir('.cache', { recursive: true })
  const root = await mkdtemp('.cache/app-')
  await cp('dist-demo', root, { recursive: true })
  const { url, stop } = await startStatic(root)
  await page.clock.install()
  await appOn(page, { kind: hostKind, url }).open('sign-in')
  await stay(page)
  const name = page.getByRole('textbox', { name: 'E-mail or phone number' })
  await name.fill('mei@example.com')
  await expect(page.getByText('A new version is there')).toHaveCount(0)

  const start = (await page.locator('script[type="module"]').getAttribute('src'))?.slice(2) ?? ''
  const worker = join(root, 'service-worker.js')
  // Another version starts with another file.
  const text = await readFile(worker, 'utf8')
  const [other = ''] = text.match(/assets\/[\w.-]+\.css/) ?? []
  await writeFile(worker, text.replaceAll(start, other))
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect(page.getByText('A new version is there')).toBeVisible()
  expect(await shifts(page)).toEqual([])
  await page.getByRole('button', { name: 'Reload', exact: true }).click()
  await expect(page.getByText('What you typed here has not been sent')).toBeVisible()
  await expect(name).toHaveValue('mei@example.com')
  await page.getByRole('button', { name: 'Reload anyway' }).click()
  await expect(name).toHaveValue('')
  await stop()
  await rm(root, { recursive: true })
})
