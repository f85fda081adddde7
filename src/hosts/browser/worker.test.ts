import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { WireRequest, WireResponse } from './wire.ts'

type Given = Partial<Pick<WireRequest, 'method'>> & { headers?: object; body?: object }

let call: (path: string, given?: Given) => Promise<{ answer: WireResponse; text: string }>
let calls = 0

/** The real worker, with this test in the place of its page. */
beforeAll(async () => {
  const answers = new Map<number, (answer: WireResponse) => void>()
  const scope = {
    onmessage: (_: { data: unknown }) => {},
    postMessage: (answer: WireResponse) => answers.get(answer.id)?.(answer),
  }
  vi.stubGlobal('self', scope)
  await import('./worker.ts')
  scope.onmessage({ data: { settings: {} } })
  call = async (path, { method = 'GET', headers = {}, body } = {}) => {
    const id = ++calls
    const sent = {
      ...(method !== 'GET' && { 'content-type': 'application/json', 'idempotency-key': `k${id}` }),
      ...headers,
    }
    const answer = await new Promise<WireResponse>((resolve) => {
      answers.set(id, resolve)
      const data: WireRequest = {
        id,
        method,
        url: `http://localhost/api/v1${path}`,
        headers: Object.entries(sent) as [string, string][],
        body: body ? JSON.stringify(body) : null,
      }
      scope.onmessage({ data })
    })
    return { answer, text: await answer.body.text() }
  }
})

const inFrame = (name: string) => ({ 'x-studio-frame': name })

/** Resolves to all that the page ever got to see of it. */
async function signIn(frame: string): Promise<string> {
  const headers = inFrame(frame)
  const post = (path: string, body: object) => call(path, { method: 'POST', headers, body })
  const asked = await post('/sign-in/challenges', { identifier: 'mei@example.com' })
  const { challengeId } = JSON.parse(asked.text) as { challengeId: string }
  const messages = await call(`/demo/messages?challenge=${challengeId}`)
  const [{ code = '' } = {}] = (JSON.parse(messages.text) as { messages: { code: string }[] })
    .messages
  const { answer, text } = await post(`/sign-in/challenges/${challengeId}/verification`, { code })
  expect(answer.status).toBe(201)
  return JSON.stringify([answer.headers, text])
}

describe('a page before its worker', () => {
  it('gets no secret to see, and can bring none of its own', async () => {
    const seen = await signIn('a')
    expect((await call('/session', { headers: inFrame('a') })).answer.status).toBe(200)
    const db = await openDB('privacy-centre')
    const { body: cookie } = (await db.get('documents', ['cookie', 'session-in-a'])) as {
      body: string
    }
    db.close()
    const [, secret = ''] = cookie.split('.')
    expect(secret.length).toBeGreaterThan(20)
    expect(seen).not.toContain(secret)
    for (const name of ['x-session-cookie', 'cookie', 'X-Session-Cookie']) {
      const stolen = cookie.replace('session-in-a', 'session')
      const { answer } = await call('/session', { headers: { [name]: stolen } })
      expect([name, answer.status]).toEqual([name, 401])
    }
  })

  it.each(['b', '', 'A', 'a;b', '../a', 'a-desk'])(
    'is nobody in a frame called "%s" where only another is signed in',
    async (frame) => {
      expect((await call('/session', { headers: inFrame(frame) })).answer.status).toBe(401)
    },
  )

  it('hears that it is too old once a newer one was here, which loses nothing by that', async () => {
    const newer = await openDB('privacy-centre', 99, {
      upgrade: (made) => void made.createObjectStore('later').put('kept', 'key'),
    })
    const { answer, text } = await call('/session', { headers: inFrame('a') })
    expect([answer.status, JSON.parse(text)]).toMatchObject([503, { code: 'newer-data' }])
    expect([newer.version, await newer.get('later', 'key')]).toEqual([99, 'kept'])
    expect(await newer.count('events')).toBeGreaterThan(0)
    newer.close()
  })
})
