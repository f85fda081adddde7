import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { DrpExercise } from '../../src/adapters/drp.ts'

/** Somebody else's system that speaks the Data Rights Protocol, on a port of its own. */
export interface Outside {
  /** What a host has to be told in order to hand requests to it. */
  settings: Readonly<Record<string, string>>
  /** Messages it took, their signatures checked. */
  taken: readonly Record<string, unknown>[]
  revoked: readonly string[]
  /** What it says of every request from now on. */
  say(status: string, more?: Readonly<Record<string, string>>): void
  stop(): Promise<void>
}

const token = 'pairwise-token'
const path = '/v1/data-rights-request'
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

export async function startOutside(): Promise<Outside> {
  const keys = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const taken: Record<string, unknown>[] = []
  const revoked: string[] = []
  let said: Record<string, string> = { status: 'open' }
  const answer = (id: string) => ({
    request_id: id,
    received_at: new Date().toISOString(),
    ...said,
  })

  async function opened(body: string): Promise<unknown> {
    const bytes = fromBase64(body)
    const [signature, message] = [bytes.slice(0, 64), bytes.slice(64)]
    const genuine = await crypto.subtle.verify('Ed25519', keys.publicKey, signature, message)
    if (!genuine) throw new Error('The signature does not fit.')
    return JSON.parse(new TextDecoder().decode(message))
  }

  const app = new Hono()
    .use(cors())
    .use(`${path}/*`, async ({ req, json }, next) => {
      const allowed = req.header('authorization') === `Bearer ${token}`
      return allowed ? next() : json({ code: 'forbidden', message: 'Not your request' }, 403)
    })
    .post(path, async ({ req, json }) => {
      const message = DrpExercise.parse(await opened(await req.text()))
      const id = message['agent-request-id'] ?? ''
      // A page that goes while it waits for this answer asks again, with the same id.
      if (!taken.some((one) => one['agent-request-id'] === id)) taken.push(message)
      return json(answer(id))
    })
    .get(`${path}/:id`, ({ req, json }) => json(answer(req.param('id'))))
    .delete(`${path}/:id`, async ({ req, json }) => {
      await opened(await req.text())
      revoked.push(req.param('id'))
      return json({ ...answer(req.param('id')), status: 'revoked' })
    })

  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve({ server: started, port: info.port }),
      )
    },
  )
  const key = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return {
    settings: {
      DSR_BACKEND: 'drp',
      DSR_URL: `http://localhost:${port}`,
      DSR_TOKEN: token,
      DSR_AGENT_ID: 'our-app',
      DSR_BUSINESS_ID: 'the-shop',
      DSR_PRIVATE_KEY: btoa(String.fromCharCode(...key)),
    },
    taken,
    revoked,
    say(status, more = {}) {
      said = { status, ...more }
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
