import { beforeEach, describe, expect, it } from 'vitest'
import { everyOperation } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import type { DeleteAccount, Export } from '../contract/schemas.ts'
import { exportTarget } from '../contract/step-up-target.ts'
import type { RaisedAnnouncement } from '../engine/announcements.ts'
import { type Announcement, sampleAnnouncements } from '../policy/announcements.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'

const privacy = '/account/settings/privacy'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: '1' }
const [asking, telling] = sampleAnnouncements as [Announcement, Announcement]

/** One of each kind and of each of the six changes of clause VI, and these as they do not ask too. */
const every: Announcement[] = [
  ...sampleAnnouncements,
  ...sampleAnnouncements
    .filter(({ change }) => change !== null)
    .map(({ asks, change }) => ({
      ...(asks === 'consent' ? telling : asking),
      id: `otherwise-${change}`,
      change,
    })),
]

/** Whatever a signed-in person can read without naming anything. */
const readings = Object.values<Operation>(everyOperation).flatMap(
  ({ method, path, session, demo }) =>
    method === 'GET' && session === 'person' && !demo && !path.includes('{') ? [path] : [],
)

let host: TestHost
let mei: string
beforeEach(async () => {
  host = openHost(createMemoryStore())
  mei = await host.signIn('mei@example.com')
})

async function raise(given: readonly Announcement[]): Promise<void> {
  const documents = given.map((one) => {
    const body: RaisedAnnouncement = { ...one, raisedAt: host.deps.now() }
    const put = { kind: 'announcement', id: one.id, owner: '', dueAt: '', body }
    return { put, expectedRevision: 0 }
  })
  await host.deps.store.commit({ documents })
}

const read = async () =>
  Object.fromEntries(
    await Promise.all(
      readings.map(async (path) => [path, (await host.call('GET', path, { cookie: mei })).status]),
    ),
  ) as Record<string, number>

async function download(): Promise<string | undefined> {
  const body = { categories: ['browsing-history'], formats: ['json' as const] }
  const path = `${privacy}/personal-info-download/exports`
  const proof = await host.prove(mei, 'export', await exportTarget(body))
  const headers = { 'step-up': proof }
  const { json } = await host.call<Export>('POST', path, { cookie: mei, body, headers })
  await host.settle()
  return (await host.call<Export>('GET', `${path}/${json.id}`, { cookie: mei })).json.status
}

async function askToErase(): Promise<string | undefined> {
  await host.askToErase(mei)
  const path = '/account/settings/account-and-security/delete-account'
  const { json } = await host.call<DeleteAccount>('GET', path, { cookie: mei })
  return json.deletion?.status
}

it('every kind of announcement and each of the six changes is among those tried', () => {
  expect(new Set(every.map(({ kind }) => kind)).size).toBe(6)
  expect(new Set(every.flatMap(({ change }) => change ?? [])).size).toBe(6)
  expect(readings.length).toBeGreaterThan(20)
})

describe.each([...every.map((one) => [one.id, [one]] as const), ['all', every] as const])(
  'while %s waits for an answer',
  (_, given) => {
    it('reading, download and deletion go on as before', async () => {
      const before = await read()
      expect([...new Set(Object.values(before))]).toEqual([200])
      await raise(given)
      expect(await read()).toEqual(before)
      expect(await download()).toBe('ready')
      expect(await askToErase()).toBe('scheduled')
      expect(await read()).toEqual(before)
    })
  },
)

it('a no to each of them leaves everything as it was too', async () => {
  const before = await read()
  await raise(every)
  for (const { id, asks } of every) {
    const path = `${privacy}/announcements/${id}`
    const headers = { 'if-match': `"announcement-${id}-acc-mei-0"` }
    const body = { answer: asks === 'consent' ? 'refused' : 'read', shown }
    expect((await host.call('PUT', path, { cookie: mei, body, headers })).status).toBe(200)
  }
  expect(await read()).toEqual(before)
  expect(await download()).toBe('ready')
  expect(await askToErase()).toBe('scheduled')
})

it('nor does one whose day has come without an answer', async () => {
  await raise(every)
  host.advance(61 * 86_400)
  mei = await host.signIn('mei@example.com')
  expect([...new Set(Object.values(await read()))]).toEqual([200])
  expect(await download()).toBe('ready')
  expect(await askToErase()).toBe('scheduled')
})
