import { SignJWT } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Subscription } from '../contract/unsubscribe.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'

type Notices = { notices: { purpose: string; token: string }[] }
const purpose = 'commercial-by-email'
let host: TestHost
let cookie: string
let token: string

const read = (of = token) => host.call<Subscription>('GET', `/unsubscribe/${of}`)
const stop = (of = token) => host.call<Subscription>('POST', `/unsubscribe/${of}`)

beforeEach(async () => {
  host = openHost(createMemoryStore())
  cookie = await host.signIn('mei@example.com')
  const { json } = await host.call<Notices>('GET', '/demo/notices', { cookie })
  token = json.notices.find((notice) => notice.purpose === purpose)?.token ?? ''
})

describe('the link in a message', () => {
  it('is the same for every message of its kind, and another for another kind', async () => {
    const { json } = await host.call<Notices>('GET', '/demo/notices', { cookie })
    const tokens = json.notices.map((notice) => notice.token)
    expect(tokens).toContain(token)
    expect(new Set(tokens).size).toBe(10)
  })

  it('works without a session, as often as it is pressed, and long after', async () => {
    host.advance(5 * 365 * 86_400)
    const [first, second] = [await stop(), await stop()]
    expect(first.json).toMatchObject({ purpose, state: 'off' })
    expect(second.json.offSince).toBe(first.json.offSince)
  })

  it('lets nobody in and says nothing of whose it is', async () => {
    const { json, headers } = await read()
    expect(Object.keys(json).toSorted()).toEqual([
      'channel',
      'kind',
      'offSince',
      'purpose',
      'state',
    ])
    expect(headers.get('set-cookie')).toBeNull()
    const asBearer = { headers: { authorization: `Bearer ${token}` } }
    expect((await host.call('GET', '/account', asBearer)).status).toBe(401)
    expect((await host.call('GET', '/third-party/profile', asBearer)).status).toBe(401)
  })

  it('does nothing when it was changed, or signed by anybody else', async () => {
    const forged = await new SignJWT({ kind: 'commercial', channel: 'email' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('acc-mei')
      .setAudience('unsubscribe')
      .sign(new Uint8Array(32))
    const unsigned = `${btoa('{"alg":"none"}')}.${token.split('.')[1]}.`
    for (const bad of [forged, unsigned, token.slice(0, -2), `${token}x`]) {
      expect([(await read(bad)).status, (await stop(bad)).status]).toEqual([404, 404])
    }
    expect((await read()).json.offSince).toBeNull()
  })

  it('is spent once the account is gone', async () => {
    await host.eraseAccount(cookie)
    expect([(await read()).status, (await stop()).status]).toEqual([410, 410])
  })
})
