import { beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../contract/problem-schema.ts'
import type { CustomerService, RightsRequest } from '../../contract/requests.ts'
import type { Challenge } from '../../contract/schemas.ts'
import { pack } from '../../policy/pack.ts'
import { createMemoryStore } from '../../stores/memory.ts'
import { openHost, type TestHost } from '../test-host.ts'
import { freeName, safeName } from './files.ts'

const desk = '/account/customer-service'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const bytes = (...values: number[]) => btoa(String.fromCharCode(...values))
const pdf = bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31)

let host: TestHost
let mei: string
beforeEach(async () => {
  host = openHost(createMemoryStore())
  mei = await host.signIn('mei@example.com')
})

const start = async (kind: string, words = 'Please look into this', cookie = mei) =>
  (await host.call<RightsRequest>('POST', `${desk}/requests`, { cookie, body: { kind, words } }))
    .json
const send = <T = RightsRequest>(id: string, path: string, body: unknown = {}, cookie = mei) =>
  host.call<T>('POST', `${desk}/requests/${id}/${path}`, { cookie, body })
const look = async (id: string) =>
  (await host.call<RightsRequest>('GET', `${desk}/requests/${id}`, { cookie: mei })).json

describe('requests of a person', () => {
  it('have a reference and a date at once, and are still there afterwards', async () => {
    const started = await start('object')
    expect(started).toMatchObject({ status: 'received', day: '2026-11-25', daysLeft: 15 })
    expect(started.reference).toMatch(/^REQ-\w+$/)
    expect(await look(started.id)).toEqual(started)
    const { json } = await host.call<CustomerService>('GET', desk, { cookie: mei })
    expect(json.requests).toMatchObject([{ id: started.id, kind: 'object' }])
  })

  it('leave no words in the log', async () => {
    await start('complaint', 'My name is nobody’s business')
    const { events } = await host.deps.store.load('acc-mei')
    expect(JSON.stringify(events)).not.toContain('nobody')
  })

  it('are nobody else’s', async () => {
    const { id } = await start('object')
    const wei = await host.signIn('wei@example.com')
    for (const path of ['messages', 'appeal']) {
      expect((await send(id, path, { words: 'x' }, wei)).status).toBe(404)
    }
    expect((await host.call('GET', `${desk}/requests/${id}`, { cookie: wei })).status).toBe(404)
  })

  it('start once however often the same intent arrives', async () => {
    const headers = { 'idempotency-key': 'same' }
    const body = { kind: 'object' }
    for (let times = 0; times < 2; times += 1) {
      await host.call('POST', `${desk}/requests`, { cookie: mei, body, headers })
    }
    const { json } = await host.call<CustomerService>('GET', desk, { cookie: mei })
    expect(json.requests).toHaveLength(1)
  })

  it('say what is missing', async () => {
    const body = { kind: 'complaint' }
    const { status, json } = await host.call<Problem>('POST', `${desk}/requests`, {
      cookie: mei,
      body,
    })
    expect([status, json.reason]).toEqual([400, 'words-needed'])
  })
})

describe('the check of identity', () => {
  const ask = (id: string) => send<Challenge>(id, 'verification', { shown })

  it('has its own consent, resends after a pause, and then the code before is dead', async () => {
    const { id } = await start('copy')
    const first = (await ask(id)).json
    const oldCode = await host.codeOf(first.challengeId)
    const tooSoon = await send<Problem>(id, 'verification', { shown })
    expect([tooSoon.status, tooSoon.json.reason, tooSoon.json.retryAfter]).toEqual([
      429,
      'cool-down',
      20,
    ])
    host.advance(31)
    const second = (await ask(id)).json
    expect((await send(id, `verification/${first.challengeId}`, { code: oldCode })).status).toBe(
      401,
    )
    const code = await host.codeOf(second.challengeId)
    const { json } = await send(id, `verification/${second.challengeId}`, { code })
    expect([json.status, json.verification]).toEqual(['received', 'done'])
    expect(json.steps.map(({ type }) => type)).toContain('request.verification-agreed')
  })

  it('tells the session that asked, and nobody else, that a code can still be entered', async () => {
    const { id } = await start('copy')
    const asked = (await ask(id)).json
    host.advance(5)
    expect((await look(id)).check).toEqual({ ...asked, resendIn: 15 })
    const there = await host.signIn('mei@example.com')
    const path = `${desk}/requests/${id}`
    expect((await host.call<RightsRequest>('GET', path, { cookie: there })).json.check).toBeNull()
    expect((await look((await start('delete')).id)).check).toBeNull()
    const code = await host.codeOf(asked.challengeId)
    for (let times = 0; times < 3; times += 1) {
      const wrong = code === '000000' ? '000001' : '000000'
      await send(id, `verification/${asked.challengeId}`, { code: wrong })
    }
    expect((await look(id)).check).toBeNull()
  })

  it('opens no other request, and a wrong code changes nothing', async () => {
    const [one, two] = [await start('copy'), await start('delete')]
    const { challengeId } = (await ask(one.id)).json
    const code = await host.codeOf(challengeId)
    expect((await send(two.id, `verification/${challengeId}`, { code })).status).toBe(401)
    const wrong = code === '000000' ? '000001' : '000000'
    const refused = await send<Problem>(one.id, `verification/${challengeId}`, { code: wrong })
    expect([refused.json.code, refused.json.triesLeft]).toEqual(['code-wrong', 2])
    expect((await look(one.id)).status).toBe('awaiting_verification')
    expect((await send(one.id, `verification/${challengeId}`, { code })).json.status).toBe(
      'received',
    )
  })

  it('that never came ends with the deadline, not sooner', async () => {
    const { id } = await start('copy')
    const later = async (days: number) => {
      host.advance(days * 86_400)
      await host.settle()
      mei = await host.signIn('mei@example.com')
      const { status, daysLeft } = await look(id)
      return [status, daysLeft]
    }
    expect(await later(15)).toEqual(['awaiting_verification', 0])
    expect(await later(1)).toEqual(['expired', null])
  })
})

describe('files of a request', () => {
  it('come back as they went in, under a safe name, never as a page', async () => {
    const { id } = await start('object')
    const { json } = await send(id, 'files', { name: '../../a\u202Efdp.exe', data: pdf })
    expect(json.files).toMatchObject([{ name: 'afdp.pdf', type: 'application/pdf', bytes: 6 }])
    const path = `${desk}/requests/${id}/files/${json.files[0]?.id}`
    const { headers, response } = await host.call('GET', path, { cookie: mei })
    expect(headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(bytes(...new Uint8Array(await response.arrayBuffer()))).toBe(pdf)
  })

  it('go for good when the person takes them away, also after the end; staff’s stay', async () => {
    const { id } = await start('object')
    const { files } = (await send(id, 'files', { name: 'a.pdf', data: pdf })).json
    const file = files[0]?.id ?? ''
    const path = `${desk}/requests/${id}/files/${file}`
    const wei = await host.signIn('wei@example.com')
    expect((await host.call('DELETE', path, { cookie: wei })).status).toBe(404)
    await send(id, 'withdrawal')
    const { json } = await host.call<RightsRequest>('DELETE', path, { cookie: mei })
    expect(json.files).toEqual([])
    expect(json.steps.at(-1)).toMatchObject({ type: 'request.file-removed', by: 'person' })
    expect((await host.call('GET', path, { cookie: mei })).status).toBe(404)
    expect((await host.call('DELETE', path, { cookie: mei })).status).not.toBe(200)
    await host.settle()
    const { store } = host.deps
    expect(await store.document('request-file', file)).toBeUndefined()
    expect(await store.readPart(`request-file/acc-mei/${file}/`, 0)).toBeUndefined()
  })

  it('are of a known type, small enough, and few', async () => {
    const { id } = await start('object')
    const reason = async (data: string) =>
      (await send<Problem>(id, 'files', { name: 'a.pdf', data })).json.reason
    expect(await reason(bytes(0x4d, 0x5a, 0, 0))).toBe('file-type')
    expect(await reason(btoa('a'.repeat(2_000_001)))).toBe('file-too-large')
    for (let count = 0; count < 5; count += 1) {
      expect((await send(id, 'files', { name: 'a.txt', data: btoa('a') })).status).toBe(201)
    }
    expect(await reason(pdf)).toBe('too-many-files')
  })

  it('have names without tricks', () => {
    expect(safeName('C:\\secret\\pass<port>.PNG', 'image/png')).toBe('passport.png')
    expect(safeName('..', 'text/plain')).toBe('file.txt')
    expect(freeName('a.pdf', ['a.pdf', 'a (2).pdf'])).toBe('a (3).pdf')
    expect(safeName('护照.jpeg', 'image/jpeg')).toBe('护照.jpg')
  })
})

describe('decisions by machine', () => {
  it('are listed with what went in and came out, and can be contested', async () => {
    const list = () =>
      host.call<{ decisions: { id: string; outcome: string; contested: unknown }[] }>(
        'GET',
        `${desk}/automated-decisions`,
        { cookie: mei },
      )
    const [first] = (await list()).json.decisions
    expect(first).toMatchObject({ outcome: expect.any(String), contested: null })
    const body = { kind: 'contest-decision', decision: first?.id }
    const { json } = await host.call<RightsRequest>('POST', `${desk}/requests`, {
      cookie: mei,
      body,
    })
    expect((await list()).json.decisions[0]?.contested).toMatchObject({ id: json.id })
    expect(json.decision).toMatchObject({ outcome: first?.outcome })
    const ana = await host.signIn('ana@desk.example.com', '/desk')
    const answer = { action: 'fulfil', words: 'You get the refund' }
    const headers = { 'if-match': json.etag }
    const step = { cookie: ana, body: answer, headers }
    expect((await host.call('POST', `/desk/cases/${json.id}/steps`, step)).status).toBe(200)
    expect((await list()).json.decisions[0]?.contested).toMatchObject({
      status: 'fulfilled',
      answer: 'You get the refund',
    })
    const stray = { ...body, decision: 'none' }
    expect((await host.call('POST', `${desk}/requests`, { cookie: mei, body: stray })).status).toBe(
      400,
    )
  })
})

it('erasing the account erases words and files of its requests', async () => {
  const { id } = await start('object', 'Secret words')
  const { json } = await send(id, 'files', { name: 'a.txt', data: btoa('x') })
  await host.eraseAccount(mei)
  const { store } = host.deps
  for (const kind of ['request-text', 'request-file', 'desk-case', 'request-expiry']) {
    expect(await store.documents(kind, { owner: 'acc-mei', limit: 10 })).toEqual([])
  }
  expect(await store.readPart(`request-file/acc-mei/${json.files[0]?.id}/`, 0)).toBeUndefined()
})
