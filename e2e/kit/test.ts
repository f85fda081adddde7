import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { test as base, expect, type Page } from '@playwright/test'
import { Hono } from 'hono'

export interface HostOptions {
  hostKind: 'node' | 'browser'
}

interface Host {
  kind: HostOptions['hostKind']
  url: string
}

export interface App {
  /** Opens a menu path, such as 'account/settings'. */
  open(path: string): Promise<void>
  /** Signs in as a sample person, through the screen. */
  signIn(name: string): Promise<void>
  /** Walks by the names of links, as the policy writes a path. */
  walk(...names: string[]): Promise<void>
  /** Moves the virtual clock forward and waits until what is due is done. */
  advance(days: number): Promise<void>
}

export const test = base.extend<{ app: App }, HostOptions & { host: Host }>({
  hostKind: ['node', { option: true, scope: 'worker' }],
  host: [
    async ({ hostKind }, use) => {
      const started = await (hostKind === 'node' ? startNode() : startStatic())
      await use({ kind: hostKind, url: started.url })
      await started.stop()
    },
    { scope: 'worker' },
  ],
  app: async ({ page, host }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      // Chromium itself reports every answer of 4xx; those are the app's to handle.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        faults.push(message.text())
      }
    })
    if (host.kind === 'node') await fetchApi(host, 'POST', '/demo/reset', {})
    await use(appOn(page, host))
    expect(faults).toEqual([])
  },
})

export { expect }

function appOn(page: Page, host: Host): App {
  return {
    async open(path) {
      await page.goto(host.url + (host.kind === 'browser' ? `#/${path}` : path))
    },
    async signIn(name) {
      await this.open('sign-in')
      await page.getByRole('button', { name, exact: true }).click()
      const message = page.getByText(/your code is \d{6}/)
      const code = /\d{6}/.exec(await message.innerText())?.[0] ?? ''
      await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
      await page.getByRole('button', { name: 'Confirm code' }).click()
      await expect(page.getByRole('heading', { level: 1, name: `Hello, ${name}` })).toBeVisible()
    },
    async walk(...names) {
      for (const name of names) {
        await page.getByRole('link', { name, exact: true }).last().click()
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      }
    },
    async advance(days) {
      const body = { advanceSeconds: days * 86_400 }
      if (host.kind === 'node') await fetchApi(host, 'PUT', '/demo/clock', body)
      else await callInPage(page, 'PUT', '/demo/clock', body)
    },
  }
}

async function fetchApi(host: Host, method: string, path: string, body: unknown): Promise<void> {
  const response = await fetch(`${new URL(host.url).origin}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
}

async function callInPage(page: Page, method: string, path: string, body: unknown): Promise<void> {
  const status = await page.evaluate(
    async ([verb, where, text]) => {
      const { rightsApi } = globalThis as unknown as {
        rightsApi: (request: Request) => Promise<Response>
      }
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const request = new Request(`${location.origin}/api/v1${where}`, {
        method: verb,
        headers,
        body: text,
      })
      return (await rightsApi(request)).status
    },
    [method, path, JSON.stringify(body)] as const,
  )
  expect(status).toBe(200)
}

interface Started {
  url: string
  stop(): Promise<void>
}

/** A Node host of its own for each worker, with its data in a folder that goes with it. */
async function startNode(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'privacy-centre-'))
  const args = ['src/hosts/node/main.ts', '--port', '0', '--data', folder, '--strict']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await firstAddress(child)
  return {
    url: `${url}/`,
    async stop() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString())
      if (address) resolve(address[0])
    })
    child.once('close', () => reject(new Error('The host ended before it was ready.')))
  })
}

/** The static demo behind a plain file server, below a base path that the build knows nothing of. */
async function startStatic(): Promise<Started> {
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
