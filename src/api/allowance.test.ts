import { beforeEach, describe, expect, it } from 'vitest'
import type { Challenge, DeleteAccount, PersonalInformationChoices } from '../contract/schemas.ts'
import { exportTarget } from '../contract/step-up-target.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { sha256 } from './secrets.ts'
import { openHost, type TestHost } from './test-host.ts'

const address = '203.0.113.7'
const deleteAccount = '/account/settings/account-and-security/delete-account'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

let host: TestHost
beforeEach(() => {
  host = openHost(createMemoryStore())
})

const paths = [
  '/sign-in/challenges',
  '/registrations/challenges',
  '/registrations/guardian-challenges',
  '/desk/sign-in/challenges',
]
let asked = 0
const ask = (
  from: { address?: string } = { address },
  path = paths[asked % paths.length] ?? '',
  at = host,
) =>
  at.call<Challenge>('POST', path, {
    body: { identifier: `nobody-${++asked}@example.com` },
    headers: { 'idempotency-key': crypto.randomUUID() },
    ...from,
  })
async function askTimes(times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let n = 0; n < times; n += 1) statuses.push((await ask()).status)
  return statuses
}

it('lets nobody at one address search for homepages without end', async () => {
  const search = async () => (await host.call('GET', '/homepages?nickname=mei', { address })).status
  for (let n = 0; n < 300; n += 1) expect(await search()).toBe(200)
  expect(await search()).toBe(429)
})

describe('codes asked for from one address', () => {
  it('are 60 in a quarter of an hour, whoever and whatever they are for', async () => {
    expect(new Set(await askTimes(60))).toEqual(new Set([201]))
    for (const path of paths) {
      const { status, headers, json } = await ask({ address }, path)
      expect([status, headers.get('retry-after'), json]).toMatchObject([
        429,
        '900',
        { code: 'rate-limited', next: expect.stringContaining('Retry-After') },
      ])
    }
    host.advance(900)
    expect((await ask()).status).toBe(201)
  })

  it('are counted for that address only, and where the host can tell no address for none', async () => {
    await askTimes(61)
    expect((await ask({ address: '203.0.113.8' })).status).toBe(201)
    expect((await ask({})).status).toBe(201)
  })

  it('are no more and no less when many ask at one moment, of several processes too', async () => {
    const newId = () => crypto.randomUUID()
    const others = [1, 2].map(() => openHost(host.deps.store, { newId }))
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => ask({ address }, paths[0], [host, ...others][n % 3])),
    )
    const given = answers.filter(({ status }) => status === 201)
    expect(given).toHaveLength(60)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(140)
  })

  it('are counted by a hash that goes with the limit', async () => {
    await ask()
    const kept = async () => host.deps.store.documents('allowance', { limit: 10 })
    expect(JSON.stringify(await kept())).not.toContain(address)
    expect(await kept()).toHaveLength(1)
    host.advance(901)
    await host.settle()
    expect(await kept()).toEqual([])
  })
})

it('copies from one address end at a hundred a day, whoever asks for them', async () => {
  const cookie = await host.signIn('mei@example.com')
  const times = Array.from({ length: 100 }, () => host.deps.now())
  const put = { kind: 'allowance', id: `export@${await sha256(address)}`, owner: '', dueAt: '' }
  await host.deps.store.commit({
    documents: [{ put: { ...put, body: { times } }, expectedRevision: 0 }],
  })
  const body = { categories: ['wishlist'], formats: ['json'] as const }
  const request = async (from: string) => {
    const proof = await host.prove(cookie, 'export', await exportTarget(body))
    const path = '/account/settings/privacy/personal-info-download/exports'
    const given = { cookie, body, headers: { 'step-up': proof }, address: from }
    return (await host.call('POST', path, given)).status
  }
  expect([await request(address), await request('203.0.113.8')]).toEqual([429, 202])
})

it('messages to a grown-up end at five a day for one contact, and at ten for one child', async () => {
  const cookie = await host.signIn('lily@example.com')
  const path = '/account/settings/privacy/children-and-guardians/request'
  const ask = async (contact: string) => {
    const { status } = await host.call('POST', path, { cookie, body: { contact } })
    await host.call('DELETE', path, { cookie })
    return status
  }
  const all = async (contacts: readonly string[]) => {
    const statuses: number[] = []
    for (const contact of contacts) statuses.push(await ask(contact))
    return statuses
  }
  const same = Array.from({ length: 6 }, () => 'stranger@example.net')
  expect(await all(same)).toEqual([201, 201, 201, 201, 201, 429])
  const others = [1, 2, 3, 4, 5, 6].map((n) => `stranger-${n}@example.net`)
  expect(await all(others)).toEqual([201, 201, 201, 201, 201, 429])
})

describe('with every limit of an address spent', () => {
  let cookie: string
  beforeEach(async () => {
    cookie = await host.signIn('mei@example.com')
    await askTimes(61)
  })

  it('a person signed in gives and withdraws a consent', async () => {
    for (const choice of ['given', 'withdrawn'] as const) {
      const path = '/account/settings/privacy/personal-information'
      const { json } = await host.call<PersonalInformationChoices>('GET', path, { cookie, address })
      const { consent } = json.purposes.find(({ id }) => id === 'campaigns') ?? {}
      const { status } = await host.call('PUT', '/consents/campaigns', {
        cookie,
        address,
        body: { choice, shown },
        headers: { 'if-match': consent?.etag ?? '' },
      })
      expect(status).toBe(200)
    }
  })

  it('the link in a message works without signing in', async () => {
    const { json } = await host.call<{ notices: { token: string }[] }>('GET', '/demo/notices', {
      cookie,
    })
    const path = `/unsubscribe/${json.notices[0]?.token}`
    expect((await host.call('POST', path, { address })).status).toBe(200)
  })

  it('a deletion is asked for and taken back as often as the person likes', async () => {
    for (let times = 0; times < 12; times += 1) {
      const { etag } = (await host.call<DeleteAccount>('GET', deleteAccount, { cookie, address }))
        .json
      const proof = await host.prove(cookie, 'delete-account', etag)
      const asked = await host.call<{ requestId: string; etag: string }>(
        'POST',
        `${deleteAccount}/requests`,
        { cookie, address, body: { shown }, headers: { 'if-match': etag, 'step-up': proof } },
      )
      expect(asked.status).toBe(202)
      const kept = await host.call(
        'POST',
        `${deleteAccount}/requests/${asked.json.requestId}/cancellation`,
        { cookie, address, headers: { 'if-match': asked.json.etag } },
      )
      expect(kept.status).toBe(200)
      host.advance(240)
    }
  })
})
