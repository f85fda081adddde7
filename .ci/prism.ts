import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { type Browser, chromium } from 'playwright'
import { launchOptions } from '../e2e/kit/browser.ts'
import { pack } from '../src/policy/pack.ts'
import { withExamples } from './openapi-examples.ts'

/**
 * Serves the built app with a mock that a third party's tool makes of our OpenAPI, and opens every
 * screen that only reads: `npm run build && npm run prism`. Prism is no dependency of ours: it is
 * installed beside, into .cache/prism. None of our hosts takes part.
 */
const version = '5.16.0'
const folder = '.cache/prism'
const program = `${folder}/node_modules/@stoplight/prism-cli/dist/index.js`
mkdirSync(folder, { recursive: true })
if (!existsSync(program)) {
  writeFileSync(`${folder}/package.json`, '{ "private": true }')
  const install = ['install', `@stoplight/prism-cli@${version}`, '--no-audit', '--no-fund']
  execFileSync('npm', [...install, '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
}
const document = `${folder}/openapi.json`
const openapi = JSON.parse(readFileSync('src/contract/openapi.json', 'utf8'))
writeFileSync(document, JSON.stringify(await withExamples(openapi)))

const prism = spawn(
  process.execPath,
  [program, 'mock', '--host', '127.0.0.1', '--port', '0', document],
  { stdio: ['ignore', 'pipe', 'pipe'] },
)
const mock = await addressOf(prism)
const app = new Hono()
app.all('/api/*', async ({ req }) => {
  const { pathname, search } = new URL(req.url)
  const headers = new Headers(req.raw.headers)
  // Prism wants to see the session that OpenAPI asks for; what it says does not matter to it.
  headers.set('cookie', '__Host-session=anybody; __Host-session-desk=anybody')
  const body = req.method === 'GET' ? null : await req.text()
  const answer = await fetch(mock + pathname + search, { method: req.method, headers, body })
  const type = answer.headers.get('content-type') ?? 'application/json'
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': type } })
})
app.use('*', serveStatic({ root: './dist' }))
app.get('*', (context) => context.html(readFileSync('dist/index.html', 'utf8')))
const server = await new Promise<{ url: string; close(): void }>((resolve) => {
  const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    resolve({ url: `http://localhost:${port}`, close: () => void started.close() }),
  )
})

const browser = await chromium.launch(launchOptions())
let failed = 0
try {
  const paths = pack.menu.map(({ path }) => path).filter((path) => !path.includes(':'))
  for (const path of paths) {
    const faults = await open(browser, path)
    if (faults.length > 0) failed += 1
    console.log(faults.length > 0 ? `FAILED ${path}\n  ${faults.join('\n  ')}` : `ok     ${path}`)
  }
  console.log(`${paths.length - failed} of ${paths.length} screens are served by Prism alone`)
} finally {
  await browser.close()
  server.close()
  prism.kill()
}
process.exit(failed === 0 ? 0 : 1)

/** What is wrong with a screen when the mock answers; nothing when it shows what it reads. */
async function open(over: Browser, path: string): Promise<string[]> {
  const page = await over.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-SG' })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('response', (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`)
  })
  await page.goto(`${server.url}/${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  if ((await page.getByRole('button', { name: 'Try again' }).count()) > 0) {
    faults.push('shows that something could not be loaded')
  }
  if ((await page.getByRole('main').innerText()).trim() === '') faults.push('is empty')
  const shots = process.env.SHOTS
  if (shots) await page.screenshot({ path: `${shots}/${path.replaceAll('/', '.')}.png` })
  await page.close()
  return [...new Set(faults)]
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /listening on (http:\/\/\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('close', () => reject(new Error(`Prism did not start:\n${said}`)))
  })
}
