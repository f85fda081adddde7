import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from '../kit/browser.ts'
import { type App, expect, test } from '../kit/test.ts'

test.skip(({ hostKind }) => hostKind !== 'browser', 'only where the browser itself is the host')

// The host answers or nobody does: a call that reached the network would be lost there.
let left: string[] = []
test.beforeEach(({ page }) => {
  left = []
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/')) left.push(request.url())
  })
})
test.afterEach(() => expect(left).toEqual([]))

const switchOf = (page: Page) => page.getByRole('switch', { name: 'Personalised recommendations' })

async function turnOn(app: App, page: Page): Promise<void> {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Recommendation management')
  await switchOf(page).click()
  await expect(switchOf(page)).toBeChecked()
  await expect(page.getByText(/^Given at/)).toBeVisible()
}

test('a choice and the session outlive a reload and a hard reload', async ({ page, app }) => {
  await turnOn(app, page)
  await page.reload()
  await expect(switchOf(page)).toBeChecked()
  const devtools = await page.context().newCDPSession(page)
  const loaded = page.waitForEvent('load')
  await devtools.send('Page.reload', { ignoreCache: true })
  await loaded
  await expect(switchOf(page)).toBeChecked()
})

test('a worker that the browser ended is replaced, and what it owed is answered', async ({
  page,
  app,
}) => {
  await turnOn(app, page)
  const [worker] = page.workers()
  const replaced = page.waitForEvent('worker')
  await worker?.evaluate(() => self.close())
  await switchOf(page).click()
  await replaced
  await expect(switchOf(page)).not.toBeChecked({ timeout: 20_000 })
  await page.reload()
  await expect(switchOf(page)).not.toBeChecked()
})

test('a tab that was frozen goes on where it was', async ({ page, app }) => {
  await page.clock.install()
  await turnOn(app, page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  await page.clock.fastForward('05:00')
  await switchOf(page).click()
  await expect(switchOf(page)).not.toBeChecked()
  await page.reload()
  await expect(switchOf(page)).not.toBeChecked()
})

test('a browser without Web Locks still does what falls due', async ({ page, app }) => {
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch()
    const older = 'Object.defineProperty(navigator, "locks", { value: undefined });'
    await route.fulfill({ response, body: older + (await response.text()) })
  })
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Personal info download')
  await page.getByRole('button', { name: 'Select all' }).click()
  await page.getByRole('checkbox', { name: 'Tables (CSV)' }).check()
  await page.getByRole('button', { name: 'Prepare my copy' }).click()
  const code = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByRole('button', { name: 'Download ZIP' })).toBeVisible()
})

for (const [title, refusal] of [
  ['refuses to open it', 'throw new DOMException("Access is denied.", "SecurityError")'],
  ['fails to open it', 'return open.call(this, "\\0", -1)'],
]) {
  test(`a browser that has storage and ${title} is told of plainly, and tried again`, async ({
    page,
    app,
  }) => {
    const deny = `const open = IDBFactory.prototype.open; IDBFactory.prototype.open = function () { ${refusal} };`
    await page.route('**/worker-*.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: deny + (await response.text()) })
    })
    await app.open('account')
    await expect(page.getByText(/^This browser lets the page store nothing/)).toBeVisible()
    await page.unroute('**/worker-*.js')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  })
}

test('with all storage blocked in its settings, the browser is told of plainly', async ({
  host,
}, info) => {
  const { executablePath, args } = launchOptions({ withCamera: true })
  test.skip(!executablePath, 'needs a whole Chromium, which reads its settings')
  const profile = info.outputPath('profile')
  await mkdir(join(profile, 'Default'), { recursive: true })
  // What "Block all cookies and site data" writes.
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(settings))
  const context = await chromium.launchPersistentContext(profile, {
    args,
    ...(executablePath && { executablePath }),
  })
  const page = await context.newPage()
  await page.goto(`${host.url}#/account`)
  await expect(page.getByText(/^This browser lets the page store nothing/)).toBeVisible()
  await context.close()
})

test('somebody with a history of years signs in and finds them', async ({ page, app }) => {
  test.slow()
  await app.signIn('Jonas Weber')
  await app.walk('Settings', 'Privacy', 'Personal info download')
  await expect(
    page.getByRole('checkbox', { name: /Browsing history \(\d{2,3}.?000\)/ }),
  ).toBeVisible()
})
