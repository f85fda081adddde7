import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import type { OutgoingMessage } from '../../api/outgoing.ts'
import { pack } from '../../policy/pack.ts'
import { startNodeHost } from './host.ts'
import { messagesOf, openPostOffice } from './post-office.ts'
import { newFolder } from './test-folder.ts'

const start = Date.parse('2026-11-10T10:00:00Z')
const message: OutgoingMessage = {
  id: 'm-1',
  kind: 'code',
  purpose: 'sign-in',
  code: '123456',
  channel: 'email',
  to: 'mei@example.com',
  language: 'ms',
  expiresAt: '2026-11-10T10:10:00.000Z',
}

/** An office whose clock goes on with each pause; it runs until nothing is left to do. */
async function office(answers: (number | 'none')[]) {
  let time = start
  const asked: { id: string | null; body: unknown; at: number }[] = []
  const lines: string[] = []
  let next: (() => void) | undefined
  const { post } = openPostOffice({
    url: 'https://mail.example/messages',
    token: 'secret',
    now: () => time,
    complain: (line) => lines.push(line),
    later(ms, work) {
      next = () => {
        time += ms
        work()
      }
      return () => undefined
    },
    async send(request) {
      const body = await request.json()
      asked.push({ id: request.headers.get('idempotency-key'), body, at: time - start })
      const answer = answers.shift() ?? 500
      if (answer === 'none') throw new Error('mei@example.com is not to be found')
      return new Response(null, { status: answer })
    },
  })
  post(message)
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  await settled()
  for (let more = next; more; more = next) {
    next = undefined
    more()
    await settled()
  }
  return { asked, lines }
}

it('tries again until the message is taken, each time as the same one', async () => {
  const { asked, lines } = await office(['none', 503, 429, 202])
  expect(asked.map(({ at }) => at)).toEqual([0, 1_000, 5_000, 20_000])
  expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(['m-1']))
  expect(asked[0]?.body).toEqual(message)
  expect(lines).toHaveLength(3)
  expect(lines.join()).not.toMatch(/mei|123456/)
})

it('gives up on what the service will never take, and on what is worth nothing any more', async () => {
  expect((await office([422])).asked).toHaveLength(1)
  const { asked } = await office([])
  expect(asked.at(-1)?.at).toBeLessThan(10 * 60_000)
  expect(asked.length).toBeGreaterThan(5)
})

it.each([
  [{ MESSAGES_URL: 'http://mail.example/' }, /has to be https/],
  [{ MESSAGES_URL: 'https://me:secret@mail.example/' }, /without a password/],
  [{ MESSAGES_URL: 'https://mail.example/' }, /MESSAGES_TOKEN is not set/],
])('takes no service it could not trust: %o', (env, fault) => {
  expect(() => messagesOf(env)).toThrow(fault)
})

it('lets somebody register, and staff sign in, on a host for real people', async () => {
  const sent: OutgoingMessage[] = []
  let came = () => {}
  const mail = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += piece
    response.writeHead(202).end()
    if (request.headers.authorization !== 'Bearer secret') return
    sent.push(JSON.parse(text))
    came()
  })
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void mail.close())
  const host = await startNodeHost({
    port: 0,
    dataFolder: newFolder(),
    appFolder: 'public',
    demo: false,
    strict: true,
    staff: [{ id: 'staff-1', name: 'Ida', email: 'ida@company.example', mayAnnounce: true }],
    messages: {
      url: `http://127.0.0.1:${(mail.address() as AddressInfo).port}/`,
      token: 'secret',
    },
  })
  onTestFinished(() => host.stop())
  const call = async (path: string, body: object) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'accept-language': 'ja',
      origin: host.url,
    }
    const asked = { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(`${host.url}/api/v1${path}`, asked)
    return { status: answer.status, json: (await answer.json()) as { challengeId: string } }
  }
  const codeFor = async (path: string, identifier: string) => {
    const arrives = new Promise<void>((resolve) => {
      came = resolve
    })
    const { json } = await call(path, { identifier })
    await arrives
    const last = sent.at(-1)
    expect(last).toMatchObject({ kind: 'code', to: identifier, channel: 'email', language: 'ja' })
    return { id: json.challengeId, code: last?.kind === 'code' ? last.code : '' }
  }

  const atDesk = await codeFor('/desk/sign-in/challenges', 'ida@company.example')
  const entered = await call(`/desk/sign-in/challenges/${atDesk.id}/verification`, {
    code: atDesk.code,
  })
  expect([entered.status, entered.json]).toMatchObject([201, { name: 'Ida' }])
  const mine = await codeFor('/registrations/challenges', 'new@example.com')
  const registered = await call('/registrations', {
    region: 'SG',
    birthDate: '1990-01-01',
    shown: { locale: 'ja', hash: 'a'.repeat(64), version: pack.version },
    contact: { challengeId: mine.id, code: mine.code },
  })
  expect(registered.status).toBe(201)

  // The samples of a demo are nobody here, and are answered as anybody is.
  const sample = await call('/desk/sign-in/challenges', { identifier: 'ana@desk.example.com' })
  expect(sample.status).toBe(201)
  expect(sent).toHaveLength(2)
})
