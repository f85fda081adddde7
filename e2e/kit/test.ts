import type { App, Host } from './app.ts'
import { expect, test as kit } from './fixtures.ts'
import { startNode } from './node-host.ts'
import { startStatic } from './static-host.ts'

export type { App }
export { expect }

interface OwnHostOptions {
  /** The app with the studio, which opens links to scenarios; the static demo always is. */
  withStudio: boolean
}

<<<<<<< HEAD
/** The kit over hosts of our own, one for each worker process. */
export const test = kit.extend<object, OwnHostOptions & { host: Host }>({
=======
interface Host {
  kind: HostOptions['hostKind']
  url: string
}

export interface App {
  /** Opens a menu path, such as 'account/settings'. */
  open(path: string): Promise<void>
  /** Signs in as a sample person, through the screen; `nickname` is what they are called by now. */
  signIn(name: string, nickname?: string): Promise<void>
  /** Walks by the names of links, as the policy writes a path. */
  walk(...names: string[]): Promise<void>
  /** Opens the panel with language, appearance and sign-out. */
  openPreferences(): Promise<void>
  signOut(): Promise<void>
  /**
   * The same person somewhere else: another browser where there is a server, another tab where
   * the browser itself is the host.
   */
  secondDevice(name: string, nickname?: string): Promise<{ app: App; page: Page }>
  /** The token that a sample third party holds for the signed-in person's authorisation. */
  thirdPartyToken(authorisation: string): Promise<string>
  /** Calls the rights API as that third party does. */
  readAsThirdParty(
    token: string,
  ): Promise<{ status: number; fields: Readonly<Record<string, string>> }>
  /** Raises one of the sample announcements for everybody. */
  announce(sample: string): Promise<void>
  /** Makes the host spoil the next calls of some operations. */
  faults(...faults: Fault[]): Promise<void>
  /** Moves the virtual clock forward and waits until what is due is done. */
  advance(days: number): Promise<void>
  /** The same, in seconds. */
  advanceSeconds(seconds: number): Promise<void>
  /** Leaves undone what is due, such as a copy being made, until the clock is moved. */
  holdWork(): Promise<void>
}

export const test = base.extend<{ app: App }, HostOptions & { host: Host }>({
  hostKind: ['node', { option: true, scope: 'worker' }],
>>>>>>> 204779a (Hold every edit to the version it was made on, and read every call strictly)
  withStudio: [false, { option: true, scope: 'worker' }],
  host: [
    async ({ hostKind, withStudio }, use) => {
      const app = withStudio ? 'dist-studio' : 'dist'
      const started = await (hostKind === 'node' ? startNode({ app }) : startStatic())
      await use({ kind: hostKind, url: started.url })
      await started.stop()
    },
    { scope: 'worker' },
  ],
})
<<<<<<< HEAD
=======

export { expect }

/** The first sign-in of a sample person makes their records, up to 100,000 of them. */
const firstSignInInMs = 60_000

function appOn(page: Page, host: Host): App {
  return {
    async open(path) {
      await page.goto(host.url + (host.kind === 'browser' ? `#/${path}` : path))
    },
    async signIn(name, nickname = name) {
      await this.open('sign-in')
      await page.getByRole('button', { name, exact: true }).click()
      const message = page.getByText(/your code is \d{6}/)
      const code = /\d{6}/.exec(await message.innerText())?.[0] ?? ''
      await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
      await page.getByRole('button', { name: 'Confirm code' }).click()
      await expect(page.getByRole('heading', { level: 1, name: `Hello, ${nickname}` })).toBeVisible(
        { timeout: firstSignInInMs },
      )
    },
    async walk(...names) {
      for (const name of names) {
        await page.getByRole('link', { name, exact: true }).last().click()
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      }
    },
    async openPreferences() {
      await page.getByRole('button', { name: /^Language, appearance/ }).click()
    },
    async signOut() {
      await this.openPreferences()
      await page.getByRole('button', { name: 'Sign out', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    },
    async secondDevice(name, nickname) {
      const browser = page.context().browser()
      if (host.kind === 'node' && !browser) throw new Error('There is no browser to open.')
      const context = host.kind === 'node' && browser ? await browser.newContext() : page.context()
      const other = await context.newPage()
      const app = appOn(other, host)
      await app.signIn(name, nickname)
      return { app, page: other }
    },
    async thirdPartyToken(authorisation) {
      const { body } = await callInPage(page, 'POST', '/demo/third-party-tokens', { authorisation })
      return (body as { token: string }).token
    },
    async readAsThirdParty(token) {
      const { status, body } = await callInPage(page, 'GET', '/third-party/profile', null, {
        authorization: `Bearer ${token}`,
      })
      return { status, fields: (body as { fields?: Record<string, string> }).fields ?? {} }
    },
    async announce(sample) {
      const { status } = await callInPage(page, 'POST', '/demo/announcements', { sample })
      expect(status).toBe(201)
    },
    async faults(...faults) {
      const { status } = await callInPage(page, 'PUT', '/demo/faults', { faults })
      expect(status).toBe(200)
    },
    advance(days) {
      return this.advanceSeconds(days * 86_400)
    },
    async advanceSeconds(advanceSeconds) {
      const { status } = await callInPage(page, 'PUT', '/demo/clock', { advanceSeconds })
      expect(status).toBe(200)
    },
    async holdWork() {
      const held = { advanceSeconds: 0, hold: true }
      const { status } = await callInPage(page, 'PUT', '/demo/clock', held)
      expect(status).toBe(200)
    },
  }
}

async function resetDemo(host: Host): Promise<void> {
  const response = await fetch(`${new URL(host.url).origin}/api/v1/demo/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: '{}',
  })
  expect(response.status).toBe(200)
}

/** One call from inside the page, so that both hosts see the person's own session. */
function callInPage(
  page: Page,
  method: string,
  path: string,
  body: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: unknown }> {
  const text = body === null ? null : JSON.stringify(body)
  return page.evaluate(
    async ({ method, path, text, more }) => {
      const { rightsApi = fetch } = globalThis as unknown as { rightsApi?: typeof fetch }
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...more,
      }
      const url = `${location.origin}/api/v1${path}`
      const response = await rightsApi(new Request(url, { method, headers, body: text }))
      return { status: response.status, body: await response.json() }
    },
    { method, path, text, more },
  )
}

/** The static demo behind a plain file server, below a base path that the build knows nothing of. */
async function startStatic(): Promise<{ url: string; stop(): Promise<void> }> {
  const base = '/some/base'
  const files = new Hono().use(
    `${base}/*`,
    serveStatic({ root: './dist-demo', rewriteRequestPath: (path) => path.slice(base.length) }),
  )
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: files.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve({ server: started, port: info.port }),
      )
    },
  )
  return {
    url: `http://localhost:${port}${base}/`,
    async stop() {
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
>>>>>>> 204779a (Hold every edit to the version it was made on, and read every call strictly)
