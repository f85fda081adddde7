import { beforeEach, expect, it } from 'vitest'
import type { Announcements, AnnouncementView } from '../../contract/announcements.ts'
import type { AnnouncementDraft, DeskAnnouncements } from '../../contract/desk-announcements.ts'
import type { Problem } from '../../contract/problem-schema.ts'
import { createMemoryStore } from '../../stores/memory.ts'
import { openHost, type TestHost } from '../test-host.ts'

const path = '/account/settings/privacy/announcements'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: '1' }
const point = { heading: 'What changes', text: 'Another company runs the games.' }
const english = { title: 'New owner', summary: 'It is planned.', points: [point] }
const answered = { ...english, ifYes: 'Records go along.', ifNo: 'Records are erased.' }
const transfer: AnnouncementDraft = {
  kind: 'business-transfer',
  recipient: { name: 'Example Games', contact: 'privacy@games.example' },
  asks: 'consent',
  effectiveInDays: 30,
  words: { en: answered },
}

let host: TestHost
let mei: string
let chidi: string
beforeEach(async () => {
  host = openHost(createMemoryStore())
  mei = await host.signIn('mei@example.com')
  chidi = await host.signIn('chidi@desk.example.com', '/desk')
})

const publish = (body: object, cookie = chidi, headers = {}) =>
  host.call<{ id: string } & Problem>('POST', '/desk/announcements', { cookie, body, headers })
const atDesk = async () =>
  (await host.call<DeskAnnouncements>('GET', '/desk/announcements', { cookie: chidi })).json
const told = async () =>
  (await host.call<Announcements>('GET', path, { cookie: mei })).json.announcements

async function answer({ id, etag }: AnnouncementView, said: string) {
  const body = { answer: said, shown }
  const headers = { 'if-match': etag }
  const at = `${path}/${id}`
  return (await host.call<AnnouncementView>('PUT', at, { cookie: mei, body, headers })).json
}

it('is published by staff whose role it is, and by nobody else', async () => {
  const ana = await host.signIn('ana@desk.example.com', '/desk')
  const refused = await publish(transfer, ana)
  expect([refused.status, refused.json.reason]).toEqual([403, 'not-your-role'])
  for (const cookie of [mei, mei.replace('s=', 's-desk=')]) {
    expect((await publish(transfer, cookie)).status).toBe(401)
  }
  expect(await told()).toEqual([])
  expect((await host.call('GET', path, { cookie: chidi })).status).toBe(401)
  expect((await publish(transfer)).status).toBe(201)
  expect(await told()).toMatchObject([
    {
      kind: 'business-transfer',
      clause: 'III(I)',
      words: { en: answered },
      effectiveAt: '2026-12-10T10:00:00.000Z',
    },
  ])
  expect(JSON.stringify(await told())).not.toMatch(/chidi/i)
  expect(await atDesk()).toMatchObject({
    mayPublish: true,
    announcements: [{ by: 'Chidi Okafor' }],
  })
})

it('is announced once, however often the same press is sent', async () => {
  const headers = { 'idempotency-key': 'the-same-press' }
  const [first, second] = [
    await publish(transfer, chidi, headers),
    await publish(transfer, chidi, headers),
  ]
  expect([second.status, second.json.id]).toEqual([201, first.json.id])
  expect(await told()).toHaveLength(1)
})

it.each<[string, object, string]>([
  [
    'without English, which others fall back to',
    { ...transfer, words: { ms: answered } },
    'english-missing',
  ],
  [
    'that asks and does not say what follows',
    { ...transfer, words: { en: english } },
    'answers-unexplained',
  ],
  [
    'of an incident without advice',
    { kind: 'incident', words: { en: english } },
    'incident-says-four-things',
  ],
  [
    'about a purpose that needs no consent',
    { kind: 'new-purpose', purpose: 'order', words: { en: answered } },
    'no-such-purpose',
  ],
])('refuses one %s', async (_, draft, reason) => {
  const refused = await publish(draft)
  expect([refused.status, refused.json.reason]).toEqual([400, reason])
  expect(await told()).toEqual([])
})

it('counts answers without names: one that was changed counts once', async () => {
  await publish(transfer)
  const counts = async () => (await atDesk()).announcements[0]?.answers
  const [open] = await told()
  const yes = await answer(open as AnnouncementView, 'accepted')
  await host.settle()
  expect(await counts()).toEqual({ accepted: 1, refused: 0, read: 0 })
  await answer(yes, 'refused')
  await host.settle()
  expect(await counts()).toEqual({ accepted: 0, refused: 1, read: 0 })
  for (const kind of ['announcement-tally', 'announcement-total']) {
    const kept = await host.deps.store.documents(kind, { limit: 10 })
    expect(JSON.stringify(kept)).not.toContain('mei')
  }
})

it('is raised, read and answered on a host for real people, by staff of its own list alone', async () => {
  const staff = [{ id: 'noor', name: 'Noor', email: 'noor@company.example', mayAnnounce: true }]
  // Codes are sent there and shown nowhere: here each of them is known beforehand.
  const random = (bytes: number) =>
    bytes === 4 ? new Uint8Array(4) : crypto.getRandomValues(new Uint8Array(bytes))
  host = openHost(createMemoryStore(), { demo: false, staff, random })
  const code = '000000'
  const ask = async (at: string, identifier: string) =>
    (await host.call<{ challengeId: string }>('POST', at, { body: { identifier } })).json
      .challengeId
  const atDesk = async (identifier: string) => {
    const path = `/desk/sign-in/challenges/${await ask('/desk/sign-in/challenges', identifier)}`
    return host.call('POST', `${path}/verification`, { body: { code } })
  }
  const cookieOf = ({ headers }: { headers: Headers }) =>
    headers.get('set-cookie')?.split(';')[0] ?? ''

  expect((await atDesk('chidi@desk.example.com')).status).toBe(401)
  const noor = cookieOf(await atDesk('noor@company.example'))
  const contact = { challengeId: await ask('/registrations/challenges', 'p@example.net'), code }
  const body = { region: 'SG', birthDate: '1990-01-01', contact, shown }
  mei = cookieOf(await host.call('POST', '/registrations', { body }))

  expect((await publish(transfer, noor)).status).toBe(201)
  const [open] = await told()
  expect(open).toMatchObject({ kind: 'business-transfer', answer: null })
  expect(await answer(open as AnnouncementView, 'refused')).toMatchObject({ answer: 'refused' })
  const sample = { cookie: noor, body: { sample: 'incident' } }
  expect((await host.call('POST', '/demo/announcements', sample)).status).toBe(405)
})
