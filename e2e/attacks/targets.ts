import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApplication } from '../../src/api/application.ts'
import { pack } from '../../src/policy/pack.ts'
import { openIndexedDbStore } from '../../src/stores/indexeddb.ts'
import type { Target } from './attack.ts'

interface Opened {
  target: Target
  /** Where the host's data lies. */
  folder: string
  close(): Promise<void>
}

/** The Node host as a process of its own, over HTTP. */
export async function openNodeHost(...flags: string[]): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'attacked-'))
  const args = ['src/hosts/node/main.ts', '--port', '0', '--data', folder, ...flags]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString())
      if (address) resolve(`${address[0]}/`)
    })
    child.once('close', () => reject(new Error(`The host ended:\n${said}`)))
  })
  return {
    target: {
      url,
      fetch: (...given) => fetch(...given),
      settle: () => new Promise((resolve) => setTimeout(resolve, 600)),
      said: () => said,
    },
    folder,
    async close() {
      child.kill('SIGTERM')
      await new Promise((resolve) => child.once('close', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const headers = { request: 'x-session-cookie', response: 'x-set-session-cookie' }

/**
 * The browser host in this process, over IndexedDB. Its worker puts the page's cookie on a call and
 * takes it off the answer; here that is done for whichever cookie the attacker has got hold of.
 */
export async function openBrowserHost(): Promise<Omit<Opened, 'folder'>> {
  let said = ''
  const store = await openIndexedDbStore('attacked')
  const application = createApplication({
    store,
    policy: pack,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    host: { name: 'browser', store: 'indexeddb', stored: [] },
    demo: true,
    strict: true,
    cookie: {
      requestHeader: headers.request,
      responseHeader: headers.response,
      name: '__Host-session',
      attributes: 'Path=/',
    },
    log: ({ operation, status, error }) => {
      if (error) said += `${operation} ${status} ${error}\n`
    },
  })
  const target: Target = {
    url: 'http://localhost/',
    async fetch(...given) {
      const request = new Request(...given)
      const sent = new Headers(request.headers)
      sent.set(headers.request, sent.get('cookie') ?? '')
      const answer = await application.fetch(new Request(request, { headers: sent }))
      const got = new Headers(answer.headers)
      const cookie = got.get(headers.response)
      if (cookie) got.set('set-cookie', cookie)
      return new Response(answer.body, { status: answer.status, headers: got })
    },
    async settle() {
      while ((await application.runDue()) > 0);
    },
    said: () => said,
  }
  return { target, close: () => store.close() }
}
