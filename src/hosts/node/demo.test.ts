import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { everyOperation } from '../../contract/every-operation.ts'
import type { Operation } from '../../contract/operation.ts'
import { Problem } from '../../contract/problem-schema.ts'
import { chooseDemo } from './demo.ts'
import { startNodeHost } from './host.ts'

const asked = { demo: false, noDemo: false, publicUrl: undefined }
const deployed = 'https://privacy.example.com'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts a host in this process, with an app of one page; resolves to its address. */
async function start(demo = true): Promise<string> {
  const folder = newFolder()
  const app = join(folder, 'app')
  mkdirSync(join(app, '.vite'), { recursive: true })
  mkdirSync(join(app, 'assets'))
  writeFileSync(join(app, 'index.html'), '<title>The app</title>')
  writeFileSync(join(app, '.vite/manifest.json'), '{"secret":1}')
  writeFileSync(join(app, '.env'), 'secret')
  writeFileSync(join(app, 'assets/.map'), 'secret')
  writeFileSync(join(app, 'assets/a.b.js'), 'export {}')
  const appFolder = relative(process.cwd(), app)
  const host = await startNodeHost({ port: 0, dataFolder: folder, appFolder, demo, strict: true })
  onTestFinished(() => host.stop())
  return host.url
}

const run = (args: readonly string[], publicUrl: string) => {
  const main = ['src/hosts/node/main.ts', '--port', '0', '--data', join(newFolder(), 'data')]
  const env = { ...process.env, PUBLIC_URL: publicUrl, DATABASE_URL: '' }
  return spawnSync(process.execPath, [...main, ...args], { env, encoding: 'utf8' })
}

describe('whether a host is a demo', () => {
  it.each([undefined, '', 'http://localhost:4100', 'http://127.0.0.1', 'http://[::1]:8080/'])(
    'it is on this machine only (%s), and says who sees the codes',
    (publicUrl) => {
      const chosen = chooseDemo({ ...asked, publicUrl })
      expect(chosen).toMatchObject({ demo: true })
      expect('saying' in chosen && chosen.saying).toMatch(/sign-in codes to whoever asks/)
    },
  )

  it.each([
    deployed,
    'http://10.0.0.5:4100',
    'http://0.0.0.0:4100',
    'https://localhost.example.com',
    'https://127.0.0.1.example.com',
    'https://localhost@privacy.example.com',
    'privacy.example.com',
    'localhost:4100',
  ])('it is not started for %s, and what to do is said', (publicUrl) => {
    const chosen = chooseDemo({ ...asked, publicUrl })
    expect(chosen).not.toHaveProperty('demo')
    expect('refusal' in chosen && chosen.refusal).toMatch(
      /start it with --no-demo.*unset PUBLIC_URL/,
    )
  })

  it('it is anywhere when asked for expressly, which is said loudly', () => {
    const chosen = chooseDemo({ ...asked, demo: true, publicUrl: deployed })
    expect(chosen).toMatchObject({ demo: true })
    expect('warning' in chosen && chosen.warning).toMatch(/^!!! DEMO at https:\/\/privacy.*codes/)
  })

  it('it is not with --no-demo, and both at once are refused', () => {
    expect(chooseDemo({ ...asked, noDemo: true, publicUrl: deployed })).toEqual({ demo: false })
    expect(chooseDemo({ ...asked, demo: true, noDemo: true })).toHaveProperty('refusal')
  })

  it('the program ends before it opens anything', () => {
    const { status, stdout, stderr } = run([], deployed)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/Not started: PUBLIC_URL is https:\/\/privacy\.example\.com/)
  })
})

describe('what only a demo has', () => {
  const people = '/api/v1/demo/people'

  it('lies under one path', () => {
    const operations = Object.values<Operation>(everyOperation)
    const outside = operations.filter(({ demo, path }) => !!demo !== path.startsWith('/demo/'))
    expect(outside.map(({ path }) => path)).toEqual([])
  })

  it('is refused to a call that came through a proxy, and to no other', async () => {
    const url = await start()
    const status = async (path: string, headers = {}) =>
      (await fetch(url + path, { headers })).status
    expect(await status(people)).toBe(200)
    for (const [name, value] of [
      ['Forwarded', 'for=192.0.2.60'],
      ['X-Forwarded-For', '192.0.2.60'],
      ['X-Forwarded-Proto', 'https'],
      ['x-forwarded-server', ''],
      ['X-Real-IP', '192.0.2.60'],
      ['Via', '1.1 proxy'],
    ] as const) {
      expect([name, await status(people, { [name]: value })]).toEqual([name, 403])
    }
    expect(await status('/api/v1/%64emo/people', { Via: '1.1 proxy' })).toBe(403)
    expect(await status('/api/v1/health', { Via: '1.1 proxy' })).toBe(200)
    const changed = await fetch(`${url}/api/v1/demo/reset`, {
      method: 'POST',
      headers: { 'X-Forwarded-For': '192.0.2.60', 'Idempotency-Key': 'once' },
    })
    expect(changed.status).toBe(403)
    expect(changed.headers.get('content-type')).toBe('application/problem+json')
    expect(Problem.parse(await changed.json())).toMatchObject({
      code: 'forbidden',
      reason: 'forwarded',
      next: expect.stringMatching(/--no-demo/),
    })
  })

  it('is not there at all for real people, forwarded or not', async () => {
    const url = await start(false)
    for (const headers of [{}, { Via: '1.1 proxy' }]) {
      const answer = await fetch(url + people, { headers })
      expect(answer.ok).toBe(false)
      expect(await answer.text()).not.toContain('@example.com')
    }
  })
})

it('serves the app and no file or folder that starts with a dot', async () => {
  const url = await start()
  const text = async (path: string) => {
    const answer = await fetch(url + path)
    return [answer.status, await answer.text()]
  }
  for (const path of [
    '/.vite/manifest.json',
    '/%2evite/manifest.json',
    '/.vite%2fmanifest.json',
    '/.vite',
    '/.env',
    '/assets/.map',
  ]) {
    const [status, body] = await text(path)
    expect([path, status]).toEqual([path, 404])
    expect(body).not.toContain('secret')
  }
  expect(await text('/assets/a.b.js')).toEqual([200, 'export {}'])
  expect(await text('/account/settings')).toEqual([200, '<title>The app</title>'])
})
