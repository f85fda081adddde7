import { writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createLocalJWKSet, type JWK, jwtVerify } from 'jose'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startNode } from '../../../e2e/kit/node-host.ts'
import { Visitor } from '../../../e2e/kit/visitor.ts'
import { httpRecipients } from '../../api/follow-through/http-recipients.ts'
import { openHost } from '../../api/test-host.ts'
import type { ErasureView } from '../../contract/erasures.ts'
import { createMemoryStore } from '../../stores/memory.ts'
import { readAddresses } from './recipient-addresses.ts'
import { newFolder } from './test-folder.ts'

interface Heard {
  key: string | undefined
  body: string
}
type Reply = (heard: Heard, response: ServerResponse) => void

/** A recipient that really listens, and answers as it is told. */
async function openRecipient(reply: Reply) {
  const heard: Heard[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { 'idempotency-key': key } = request.headers
    const one = { key: key?.toString(), body: Buffer.concat(parts).toString() }
    heard.push(one)
    reply(one, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices` }
}

const json = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const erased: Reply = ({ key }, response) => json(response, 200, { notice: key, state: 'erased' })
const taken: Reply = (_, response) => response.writeHead(202).end()

const day = 86_400
const authorisations = '/account/settings/privacy/authorization-management'

/** A host whose Parcel Pal listens at `url`, and where Mei just ended its access. */
async function endAccess(url: string) {
  const host = openHost(createMemoryStore(), {
    recipients: httpRecipients({
      addresses: new Map([['parcel-pal', url]]),
      send: (request) => fetch(request),
      patience: 200,
    }),
  })
  const cookie = await host.signIn('mei@example.com')
  await host.call('DELETE', `${authorisations}/parcel-pal`, { cookie })
  return {
    host,
    async state() {
      const path = '/account/settings/privacy/activity-and-receipts/erasures'
      const call = { cookie: await host.signIn('mei@example.com') }
      const { json } = await host.call<{ erasures: ErasureView[] }>('GET', path, call)
      return json.erasures[0]?.recipients[0]
    },
    async later(seconds: number) {
      host.advance(seconds)
      await host.settle()
    },
  }
}

describe('a recipient over HTTP', () => {
  it('gets a signed notice that names no person, and confirms it when it has erased', async () => {
    let reply = taken
    const recipient = await openRecipient((heard, response) => reply(heard, response))
    const { host, state, later } = await endAccess(recipient.url)
    await host.settle()
    expect(await state()).toMatchObject({ state: 'told', askedUntil: '2026-12-10T10:00:00.000Z' })
    await later(3_600)
    expect(await state()).toMatchObject({ state: 'told', attempts: 1 })
    reply = erased
    await later(day)
    expect(await state()).toMatchObject({ state: 'confirmed' })

    const [first, ...again] = recipient.heard
    expect(again.map(({ key }) => key)).toEqual([first?.key, first?.key])
    const { keys } = (await host.call<{ keys: JWK[] }>('GET', '/keys')).json
    const { payload, protectedHeader } = await jwtVerify(
      first?.body ?? '',
      createLocalJWKSet({ keys }),
      {
        audience: 'parcel-pal',
        typ: 'erasure-notice+jwt',
        algorithms: ['ES256'],
        currentDate: new Date('2026-11-10T10:05:00.000Z'),
      },
    )
    expect(protectedHeader.kid).toBe('erasure-notices')
    expect(payload).toMatchObject({
      jti: first?.key,
      fields: ['account-name', 'nickname', 'email'],
    })
    expect(JSON.stringify(payload)).not.toMatch(/mei/i)
  })

  it.each<[string, Reply]>([
    ['refuses', (_, response) => response.writeHead(403).end()],
    ['is out of order', (_, response) => response.writeHead(503).end()],
    ['never answers', () => {}],
    ['breaks off', (_, response) => response.destroy()],
    ['shows a page', (_, response) => response.writeHead(200).end('<!doctype html>')],
    ['confirms another', (_, response) => json(response, 200, { notice: 'x', state: 'erased' })],
    ['confirms without a word', (_, response) => response.writeHead(204).end()],
    [
      'never stops',
      ({ key }, response) =>
        json(response, 200, { notice: key, state: 'erased', more: 'x'.repeat(9_000) }),
    ],
  ])('that %s has confirmed nothing, and is tried again', async (_, reply) => {
    let current = reply
    const recipient = await openRecipient((heard, response) => current(heard, response))
    const { host, state, later } = await endAccess(recipient.url)
    await host.settle()
    expect(await state()).toMatchObject({ state: 'to-be-told', attempts: 1 })
    current = erased
    await later(60)
    expect(await state()).toMatchObject({ state: 'confirmed' })
    expect(recipient.heard[1]?.key).toBe(recipient.heard[0]?.key)
  })

  it('that sends it elsewhere is not followed', async () => {
    const inner = await openRecipient(erased)
    const recipient = await openRecipient((_, response) =>
      response.writeHead(307, { location: inner.url }).end(),
    )
    const { host, state } = await endAccess(recipient.url)
    await host.settle()
    expect(await state()).toMatchObject({ state: 'to-be-told', attempts: 1 })
    expect(inner.heard).toEqual([])
  })
})

describe('addresses of recipients', () => {
  const read = (addresses: object) => {
    const file = join(newFolder(), 'recipients.json')
    writeFileSync(file, JSON.stringify(addresses))
    return readAddresses(file)
  }

  it.each([
    'http://parcel.example/notices',
    'http://10.0.0.7/notices',
    'http://169.254.169.254/latest',
    'http://localhost.evil.example/',
    'ftp://parcel.example',
    'file:///etc/passwd',
    'https://user:secret@parcel.example/',
    '//parcel.example',
    '',
  ])('can not be %j', (address) => {
    expect(() => read({ 'parcel-pal': address })).toThrow(
      /^RECIPIENTS_FILE: .+ parcel-pal has to be/,
    )
  })

  it('are https, or http on this machine', () => {
    const given = { a: 'https://parcel.example/n', b: 'http://localhost:9/n', c: 'http://[::1]:9/' }
    expect(Object.fromEntries(read(given))).toEqual(given)
    expect(() => readAddresses('/nowhere.json')).toThrow(/can't be read/)
  })
})

describe('the Node host', { timeout: 60_000 }, () => {
  it('tells recipients at the addresses of its file while its own work goes on', async () => {
    const silent = await openRecipient(() => {})
    const recipient = await openRecipient(erased)
    const file = join(newFolder(), 'recipients.json')
    writeFileSync(
      file,
      JSON.stringify({ 'parcel-pal': recipient.url, 'night-market-games': silent.url }),
    )
    const node = await startNode({ env: { RECIPIENTS_FILE: file } })
    onTestFinished(() => node.kill())
    const mei = new Visitor((call) => fetch(call), node.url.slice(0, -1))
    await mei.signIn('mei@example.com')
    for (const id of ['night-market-games', 'parcel-pal', 'tea-tasting-club']) {
      expect((await mei.call('DELETE', `${authorisations}/${id}`)).status).toBe(200)
    }
    await vi.waitFor(
      async () => {
        const path = '/account/settings/privacy/activity-and-receipts/erasures'
        const { json } = await mei.call<{ erasures: ErasureView[] }>('GET', path)
        const states = json.erasures.flatMap(({ recipients }) =>
          recipients.map((one) => [one.recipient, one.state, one.attempts]),
        )
        expect(states).toEqual([
          ['tea-tasting-club', 'by-hand', 0],
          ['parcel-pal', 'confirmed', 0],
          ['night-market-games', 'to-be-told', 1],
        ])
      },
      { timeout: 30_000, interval: 100 },
    )
  })
})
