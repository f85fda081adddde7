import 'fake-indexeddb/auto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { everyOperation } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import type { Problem } from '../contract/problem-schema.ts'
import type { Challenge, PersonalInformationChoices } from '../contract/schemas.ts'
import type { DomainEvent } from '../engine/events.ts'
import { oldChildLog, oldClosedLog, oldClosingLog, oldPersonLog } from '../engine/old-logs.ts'
import { newFolder } from '../hosts/node/test-folder.ts'
import { pack } from '../policy/pack.ts'
import { openIndexedDbStore } from '../stores/indexeddb.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openSqliteStore } from '../stores/sqlite.ts'
import { openHost, type TestHost } from './test-host.ts'

const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const reads = Object.values<Operation>(everyOperation)
  .filter(
    ({ method, session, path }) => method === 'GET' && session === 'person' && !/{/.test(path),
  )
  .map(({ path }) => path)

/** A host whose store holds logs that were written before. Answers are parsed: it is strict. */
async function openOver(logs: Readonly<Record<string, readonly DomainEvent[]>>) {
  const errors: unknown[] = []
  const note = ({ error }: { error?: unknown }) => void (error && errors.push(error))
  const host = openHost(createMemoryStore(), { log: note })
  for (const [accountId, events] of Object.entries(logs)) {
    await host.deps.store.commit({ append: { accountId, expectedVersion: 0, events } })
  }
  return { ...host, errors }
}

async function changeConsent(host: TestHost, cookie: string, choice: 'given' | 'withdrawn') {
  const path = '/account/settings/privacy/personal-information'
  const { json } = await host.call<PersonalInformationChoices>('GET', path, { cookie })
  const { consent } = json.purposes?.find(({ id }) => id === 'commercial-by-email') ?? {}
  const body = { choice, shown }
  const headers = { 'if-match': consent?.etag ?? '"consent-1"' }
  return host.call<Problem>('PUT', '/consents/commercial-by-email', { cookie, body, headers })
}

describe('what the first version wrote', () => {
  it.each([
    ['mei', oldPersonLog],
    ['lily', oldChildLog],
    ['arif', oldClosingLog],
  ])('is read by every screen of %s, with a receipt for each entry', async (name, log) => {
    const host = await openOver({ [`acc-${name}`]: log })
    const cookie = await host.signIn(`${name}@example.com`)
    expect(reads.length).toBeGreaterThan(25)
    for (const path of reads) {
      const { status } = await host.call('GET', path, { cookie })
      expect([path, status]).toEqual([path, 200])
    }
    for (const { id } of log) {
      const path = `/account/settings/privacy/activity-and-receipts/${id}`
      const { status } = await host.call('GET', path, { cookie })
      expect([id, status]).toEqual([id, 200])
    }
    expect(host.errors).toEqual([])
  })

  it('goes on: a withdrawal is added, and nothing before it is touched', async () => {
    const host = await openOver({ 'acc-mei': oldPersonLog })
    const cookie = await host.signIn('mei@example.com')
    expect((await changeConsent(host, cookie, 'withdrawn')).status).toBe(200)
    const { events } = await host.deps.store.load('acc-mei')
    expect(events.slice(0, oldPersonLog.length)).toEqual(oldPersonLog)
    expect(events.at(-1)).toMatchObject({
      type: 'consent.withdrawn',
      purpose: 'commercial-by-email',
    })
  })

  it('of a closed account lets nobody in', async () => {
    const host = await openOver({ 'acc-arif': oldClosedLog })
    expect((await host.trySignIn('arif@example.com')).cookie).toBe('')
    expect(host.errors).toEqual([])
  })
})

describe('what a newer version wrote', () => {
  const unheard = { ...oldPersonLog[2], id: 'new-1', type: 'consent.withdrawn-everywhere' }
  const newer = [...oldPersonLog, unheard as unknown as DomainEvent]

  it('is refused by every read and write, said to the operator, and left as it is', async () => {
    const host = await openOver({ 'acc-mei': oldPersonLog })
    const cookie = await host.signIn('mei@example.com')
    const { events, version } = await host.deps.store.load('acc-mei')
    const append = { accountId: 'acc-mei', expectedVersion: version, events: newer.slice(-1) }
    await host.deps.store.commit({ append })
    const before = await host.deps.store.load('acc-mei')
    for (const choice of ['given', 'withdrawn'] as const) {
      const { status, headers, json } = await changeConsent(host, cookie, choice)
      expect([status, headers.get('retry-after'), json]).toMatchObject([
        503,
        '60',
        { code: 'newer-data', next: expect.stringContaining('Nothing was changed') },
      ])
    }
    expect((await host.call('GET', '/account', { cookie })).status).toBe(503)
    expect(host.errors.map((error) => (error as Error).name)).toContain('NewerLog')
    expect(await host.deps.store.load('acc-mei')).toEqual(before)
    expect(before.events.slice(0, -1)).toEqual(events)
  })

  it.each([
    ['Node', () => openSqliteStore(newFolder())],
    ['browser', () => openIndexedDbStore('newer')],
  ])(
    'is said, on the %s host, to its person with the code and to nobody before',
    async (_, open) => {
      const store = await open()
      onTestFinished(() => store.close())
      const host = openHost(store, { log: () => {} })
      await host.signIn('wei@example.com')
      const append = { accountId: 'acc-mei', expectedVersion: 0, events: newer }
      await host.deps.store.commit({ append })
      const ask = async (name: string) => {
        const body = { identifier: `${name}@example.com` }
        return host.call<Challenge>('POST', '/sign-in/challenges', { body })
      }
      const [nobody, somebody] = [await ask('nobody'), await ask('mei')]
      expect(somebody.status).toBe(201)
      const { challengeId } = somebody.json
      const shapeOf = ({ json }: { json: Challenge }) => ({ ...json, challengeId: '', sentTo: '' })
      expect(shapeOf(somebody)).toEqual(shapeOf(nobody))
      const verify = (code: string) =>
        host.call('POST', `/sign-in/challenges/${challengeId}/verification`, { body: { code } })
      const right = await host.codeOf(challengeId)
      const wrong = right === '000000' ? '000001' : '000000'
      expect(await verify(wrong)).toMatchObject({ status: 401, json: { code: 'code-wrong' } })
      expect(await verify(right)).toMatchObject({ status: 503, json: { code: 'newer-data' } })
    },
  )

  it('holds up nobody else and nothing that is due for others', async () => {
    const host = await openOver({ 'acc-arif': newer })
    const more = Array.from({ length: 10 }, (_, index) => `e${index}`)
    const documents = ['e', ...more].map((id) => {
      const put = { kind: 'erasure', id, owner: 'acc-arif', dueAt: host.deps.now(), body: {} }
      return { put, expectedRevision: 0 }
    })
    await host.deps.store.commit({ documents })
    const cookie = await host.signIn('mei@example.com')
    await host.eraseAccount(cookie)
    expect(host.errors.map(String)).toContainEqual(expect.stringContaining('withdrawn-everywhere'))
    const { events } = await host.deps.store.load('acc-mei')
    expect(events).toMatchObject([{ type: 'account.erased' }])
    expect((await host.deps.store.load('acc-arif')).events).toEqual(newer)
    expect(await host.deps.store.document('erasure', 'e')).toBeDefined()
  })
})
