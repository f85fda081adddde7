import { request as httpRequest } from 'node:http'
import {
  type OperationId,
  everyOperation as operations,
} from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { exportTarget } from '../../src/contract/step-up-target.ts'
import type { Input } from '../faults/matrix/client.ts'
import { type Write, writeIds, writes } from '../faults/matrix/writes.ts'
import {
  type Attack,
  cookieOf,
  plain,
  type Raw,
  raw,
  refusal,
  type Target,
  visitor,
} from './attack.ts'

async function ready(target: Target, id: OperationId) {
  const person = visitor(target)
  await person.call(operations.resetDemo, {})
  const input = (await (writes[id] as Write)(person)) as Input
  return { person, input, call: plain(operations[id] as Operation, input, cookieOf(person)) }
}
async function signedIn(target: Target, name = 'mei') {
  const person = visitor(target)
  await person.call(operations.resetDemo, {})
  await person.signIn(name)
  return person
}
const withoutType = ({ 'content-type': _, ...rest }: Record<string, string>) => rest

export const overHttp: Attack[] = [
  {
    name: 'CSRF: every write from another site, in every way a browser can',
    async *run(target) {
      for (const id of writeIds) {
        const { call } = await ready(target, id)
        const ways: [string, Record<string, string>, number[]][] = [
          ['Sec-Fetch-Site', { ...call.headers, 'sec-fetch-site': 'cross-site' }, [403]],
          ['same site, other origin', { ...call.headers, 'sec-fetch-site': 'same-site' }, [403]],
          ['Origin', { ...call.headers, origin: 'https://evil.example' }, [403]],
          ['Origin null', { ...call.headers, origin: 'null' }, [403]],
          ['a form', { ...call.headers, 'content-type': 'text/plain' }, [415]],
          [
            'a form of JSON',
            { ...call.headers, 'content-type': 'text/plain; application/json' },
            [415],
          ],
          ['no type', withoutType(call.headers), [415]],
          ['no key, as no form can send one', { ...call.headers, 'idempotency-key': '' }, [428]],
        ]
        for (const [way, headers, statuses] of ways) {
          yield {
            what: `${id}: ${way}`,
            got: refusal(await raw(target, call.path, { ...call, headers }), ...statuses),
          }
        }
      }
    },
  },
  {
    name: 'a write by GET or HEAD',
    async *run(target) {
      const person = await signedIn(target)
      const log = async () => (await raw(target, '/api/v1/demo/logs/mei')).text
      const before = await log()
      for (const id of writeIds) {
        const { path } = plain(
          operations[id] as Operation,
          { params: { id: 'x', shop: 'x' } } as never,
          '',
        )
        for (const method of ['GET', 'HEAD']) {
          await raw(target, path, { method, headers: { cookie: cookieOf(person) } })
        }
        yield { what: id, got: before === (await log()) ? '' : 'the log changed' }
      }
    },
  },
  {
    name: 'a proof of a fresh check used again, for something else, or by somebody else',
    async *run(target) {
      for (const id of [
        'requestExport',
        'requestDeletion',
        'changeContact',
        'removeContact',
        'confirmChild',
      ] as const) {
        const { call, input } = await ready(target, id)
        const without = { ...call, headers: { ...call.headers, 'step-up': '' } }
        yield {
          what: `${id} without one`,
          got: refusal(await raw(target, call.path, without), 403),
        }
        const thief = visitor(target)
        await thief.signIn('arif')
        const stolen = { ...call, headers: { ...call.headers, cookie: cookieOf(thief) } }
        yield {
          what: `${id} with a stolen one`,
          got: refusal(await raw(target, call.path, stolen), 403, 404, 409, 412),
        }
        await raw(target, call.path, call)
        const again = {
          ...call,
          headers: { ...call.headers, 'idempotency-key': crypto.randomUUID() },
        }
        const answer = await raw(target, call.path, again)
        const isRunning = answer.text.includes('"alreadyRunning":true')
        yield {
          what: `${id} once more`,
          got: isRunning ? '' : refusal(answer, 403, 404, 409, 412, 401),
        }
        void input
      }
      const person = await signedIn(target)
      const body = { categories: ['wishlist'], formats: ['json' as const] }
      const stepUpProof = await person.proof('export', await exportTarget(body))
      const wider = { body: { categories: ['wishlist', 'orders'], formats: ['json'] }, stepUpProof }
      const call = plain(operations.requestExport as Operation, wider as never, cookieOf(person))
      yield {
        what: 'a proof for one category, used for two',
        got: refusal(await raw(target, call.path, call), 403),
      }
    },
  },
  {
    name: 'a link to a copy, signed out, as somebody else, and after its end',
    async *run(target) {
      const person = await signedIn(target)
      const body = { categories: ['wishlist'], formats: ['json' as const] }
      const stepUpProof = await person.proof('export', await exportTarget(body))
      const { id } = await person.call(operations.requestExport, { body, stepUpProof })
      let status = ''
      while (status !== 'ready') {
        await person.settle()
        status = (await person.call(operations.getExport, { params: { id } })).status
      }
      const { path } = plain(
        operations.downloadExport as Operation,
        { params: { id } } as never,
        '',
      )
      const cookie = cookieOf(person)
      const own = await raw(target, path, { headers: { cookie } })
      if (own.status !== 200) throw new Error(`The own copy could not be read: ${own.status}`)
      yield { what: 'without a session', got: refusal(await raw(target, path), 401) }
      const other = visitor(target)
      await other.signIn('arif')
      yield {
        what: 'as somebody else',
        got: refusal(await raw(target, path, { headers: { cookie: cookieOf(other) } }), 404),
      }
      await person.call(operations.signOut, {})
      yield {
        what: 'with the cookie of before',
        got: refusal(await raw(target, path, { headers: { cookie } }), 401),
      }
      await person.signIn('mei')
      await person.call(operations.setClock, { body: { advanceSeconds: 2 * 86_400 } })
      await person.signIn('mei')
      yield {
        what: 'after its end',
        got: refusal(
          await raw(target, path, { headers: { cookie: cookieOf(person) } }),
          409,
          410,
          404,
        ),
      }
    },
  },
  {
    name: 'guessing codes: one after the other, all at once, and with fresh codes',
    async *run(target) {
      const person = visitor(target)
      await person.call(operations.resetDemo, {})
      const ask = () =>
        raw(target, '/api/v1/sign-in/challenges', post({ identifier: 'mei@example.com' }))
      let judged = 0
      for (let round = 0; round < 12; round += 1) {
        const asked = await ask()
        if (asked.status !== 201) {
          yield {
            what: `code ${round + 1}`,
            got: asked.status === 429 && asked.headers.has('retry-after') ? '' : asked.text,
          }
          continue
        }
        const { challengeId } = JSON.parse(asked.text) as { challengeId: string }
        const right = await person.code(challengeId)
        const codes = Array.from({ length: 200 }, (_, index) => String(900_000 + index)).filter(
          (code) => code !== right,
        )
        const answers = await Promise.all(
          codes.map((code) =>
            raw(target, `/api/v1/sign-in/challenges/${challengeId}/verification`, post({ code })),
          ),
        )
        const counted = answers.filter(({ text }) => text.includes('"code-wrong"')).length
        judged += counted
        for (const answer of answers)
          yield { what: 'a guess', got: answer.headers.has('set-cookie') ? 'a session' : '' }
        yield { what: `200 guesses at once`, got: counted <= 3 ? '' : `${counted} were judged` }
      }
      yield {
        what: 'all guesses of a quarter of an hour',
        got: judged <= 15 ? '' : `${judged} were judged`,
      }
    },
  },
  {
    name: 'mass assignment: more fields than the contract has, in every body that is valid',
    async *run(target) {
      for (const id of writeIds.filter((one) => operations[one].body)) {
        const { call, input } = await ready(target, id)
        for (const [name, value] of Object.entries({
          accountId: 'acc-wei',
          role: 'staff',
          isAdmin: true,
          owner: 'acc-wei',
          constructor: { prototype: { admin: true } },
        })) {
          const body = JSON.stringify({ ...(input.body as object), [name]: value })
          yield {
            what: `${id}: ${name}`,
            got: refusal(await raw(target, call.path, { ...call, body }), 400),
          }
        }
        const text = JSON.stringify(input.body)
        const polluted = `{"__proto__":{"admin":true}${text === '{}' ? '' : ','}${text.slice(1)}`
        const answer = await raw(target, call.path, { ...call, body: polluted })
        const own = ({} as { admin?: unknown }).admin
        yield {
          what: `${id}: __proto__`,
          got: own ? 'polluted' : answer.status < 500 ? refusal(answer, 400) : answer.text,
        }
      }
    },
  },
  {
    name: 'too large, too deep, never ending',
    async *run(target) {
      for (const id of writeIds) {
        const { call } = await ready(target, id)
        const limit = (operations[id] as Operation).bodyLimit ?? 65_536
        const large = JSON.stringify({ a: 'x'.repeat(limit + 10) })
        yield {
          what: `${id}: large`,
          got: refusal(await raw(target, call.path, { ...call, body: large }), 413),
        }
        const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
        yield {
          what: `${id}: deep`,
          got:
            refusal(
              await raw(target, call.path, { ...call, body: deep }),
              400,
              200,
              201,
              202,
              204,
            ) && (await raw(target, '/api/v1/health')).status !== 200
              ? 'the host is down'
              : '',
        }
      }
      const { call } = await ready(target, 'writeMessage')
      yield { what: 'a body without an end', got: await endless(target, call) }
    },
  },
  {
    name: 'regular expressions that run for ever',
    async *run(target) {
      const person = await signedIn(target)
      const cookie = cookieOf(person)
      const long = 60_000
      const evil = [
        '@'.repeat(long),
        `a@${'a.'.repeat(long / 2)}`,
        `+${'1 '.repeat(long / 2)}x`,
        ' '.repeat(long),
        `${'.'.repeat(long)}/`,
        'a'.repeat(long),
        `data:image/png;base64,${'A'.repeat(long - 30)}!`,
      ]
      const bodies: [OperationId, (text: string) => object, Record<string, string>][] = [
        ['requestSignInCode', (identifier) => ({ identifier }), {}],
        ['changeProfile', (nickname) => ({ nickname }), {}],
        ['changeProfile', (avatar) => ({ avatar }), {}],
        ['askGuardian', (contact) => ({ contact }), {}],
        ['recordSearch', (words) => ({ kind: 'keyword', words }), {}],
        ['openSharingCode', (code) => ({ code }), {}],
        ['attachFile', (name) => ({ name, data: 'YQ==' }), { id: 'x' }],
        ['requestContactCode', (value) => ({ value }), { kind: 'email' }],
      ]
      for (const [id, body, params] of bodies) {
        for (const text of evil) {
          const call = plain(
            operations[id] as Operation,
            { params, body: body(text), etag: '"x"' } as never,
            cookie,
          )
          const from = performance.now()
          const answer = await raw(target, call.path, call)
          const ms = performance.now() - from
          yield {
            what: `${id} with ${text.slice(0, 12)}…`,
            got: ms > 2_000 ? `${Math.round(ms)} ms` : answer.status >= 500 ? answer.text : '',
          }
        }
      }
      for (const header of ['user-agent', 'cookie', 'authorization', 'if-match', 'content-type']) {
        const call = plain(
          operations.changeProfile as Operation,
          { body: {}, etag: '"x"' } as never,
          cookie,
        )
        const headers = { ...call.headers, [header]: `Bearer ${'a; '.repeat(2_500)}` }
        const from = performance.now()
        const { status } = await raw(target, call.path, { ...call, headers })
        yield {
          what: header,
          got: performance.now() - from > 2_000 || status >= 500 ? `${status}` : '',
        }
      }
    },
  },
  {
    name: 'lines of its own in headers and file names',
    async *run(target) {
      const { person, call, input } = await ready(target, 'attachFile')
      const names = [
        'a\r\nSet-Cookie: x=1.txt',
        '../../etc/passwd',
        '"; filename="evil.html',
        '\u202Etxt.exe',
        'con:<script>.txt',
        '..\\..\\x',
        '\0.txt',
        'x'.repeat(255),
      ]
      for (const name of names) {
        const body = JSON.stringify({ name, data: btoa('a') })
        const sent = await raw(target, call.path, {
          ...call,
          body,
          headers: { ...call.headers, 'idempotency-key': crypto.randomUUID() },
        })
        if (sent.status >= 400) {
          yield { what: name, got: refusal(sent, 400, 409) }
          continue
        }
        const { files } = JSON.parse(sent.text) as { files: { id: string; name: string }[] }
        const last = files.at(-1)
        const at = plain(
          operations.getRequestFile as Operation,
          { params: { id: input.params?.id, file: last?.id } } as never,
          cookieOf(person),
        )
        const file = await raw(target, at.path, at)
        const disposition = file.headers.get('content-disposition') ?? ''
        const isSafe =
          /^attachment; filename\*=UTF-8''[\w.%'()*!~-]+$/.test(disposition) &&
          !file.headers.has('set-cookie') &&
          !/[/\\<>:"\p{C}]/u.test(last?.name ?? '/')
        yield { what: name, got: isSafe ? '' : disposition }
      }
    },
  },
  {
    name: 'files outside of the app',
    async *run(target) {
      const paths = [
        '/../package.json',
        '/..%2fpackage.json',
        '/%2e%2e/package.json',
        '/%2e%2e%2fpackage.json',
        '/..%5cpackage.json',
        '/assets/../../package.json',
        '/assets/..%2f..%2fpackage.json',
        '//etc/passwd',
        '/%00',
        '/.%2e/data/privacy-centre.sqlite',
        '/....//package.json',
        '/.vite/manifest.json',
        '/.vite/manifest.json%00.html',
        '/src/hosts/node/main.ts',
        '/.git/config',
        '/.env',
      ]
      for (const path of paths) {
        const answer = await exactly(target, path)
        const isApp = /<div id="root">/.test(answer.text)
        yield {
          what: path,
          got: answer.status >= 400 || isApp ? '' : `${answer.status} ${answer.text.slice(0, 80)}`,
        }
      }
    },
  },
  {
    name: 'another name in the Host header (DNS rebinding), and addresses made from it',
    async *run(target) {
      for (const host of [
        'evil.example',
        'localhost.evil.example',
        '127.0.0.1.evil.example',
        'evil.example:80',
        '169.254.169.254',
        '',
      ]) {
        const answer = await exactly(target, '/api/v1/health', { host })
        yield {
          what: host || 'none',
          got: answer.status === 421 || answer.status === 400 ? '' : `${answer.status}`,
        }
      }
      const person = await signedIn(target)
      for (const header of [
        'x-forwarded-host',
        'x-forwarded-proto',
        'forwarded',
        'x-original-url',
        'x-rewrite-url',
        'x-http-method-override',
      ]) {
        const answer = await raw(target, '/api/v1/session', {
          headers: { cookie: cookieOf(person), [header]: 'evil.example/DELETE' },
        })
        yield {
          what: header,
          got: answer.status === 200 && !answer.text.includes('evil') ? '' : answer.text,
        }
      }
    },
  },
  {
    name: 'session fixation, and what a cookie may do',
    async *run(target) {
      const person = visitor(target)
      await person.call(operations.resetDemo, {})
      person.jar.set('__Host-session', 'chosen-by-the-attacker.secret-of-the-attacker')
      await person.signIn('mei')
      yield {
        what: 'a session chosen before',
        got: cookieOf(person).includes('attacker') ? cookieOf(person) : '',
      }
      const before = cookieOf(person)
      await person.signIn('mei')
      yield {
        what: 'the session before the second sign-in',
        got: refusal(await raw(target, '/api/v1/session', { headers: { cookie: before } }), 401),
      }
      const old = cookieOf(person)
      await person.proof('change-contact', 'email')
      yield { what: 'the same secret after a step-up', got: cookieOf(person) === old ? old : '' }
      const { text } = await raw(
        target,
        '/api/v1/sign-in/challenges',
        post({ identifier: 'wei@example.com' }),
      )
      const { challengeId } = JSON.parse(text) as { challengeId: string }
      const answer = await raw(
        target,
        `/api/v1/sign-in/challenges/${challengeId}/verification`,
        post({ code: await person.code(challengeId) }),
      )
      const cookie = answer.headers.get('set-cookie') ?? ''
      for (const flag of ['__Host-', 'HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
        yield { what: `cookie without ${flag}`, got: cookie.includes(flag) ? '' : cookie }
      yield {
        what: 'a token a script could read',
        got: answer.text.includes(cookie.slice(15, 40)) ? answer.text : '',
      }
      yield { what: 'a cookie for other hosts', got: /domain=/i.test(cookie) ? cookie : '' }
    },
  },
  {
    name: 'headers that every answer must have',
    async *run(target) {
      for (const path of [
        '/',
        '/api/v1/health',
        '/api/v1/session',
        '/nowhere',
        '/icon.svg',
        '/api/v1/nowhere',
      ]) {
        const { headers } = await raw(target, path)
        const csp = headers.get('content-security-policy') ?? ''
        const wanted: Record<string, boolean> = {
          'CSP without unsafe-inline':
            csp.includes("default-src 'self'") && !csp.includes('unsafe'),
          'Trusted Types': csp.includes("require-trusted-types-for 'script'"),
          'frame-ancestors': /frame-ancestors '(none|self)'/.test(csp),
          'base-uri': csp.includes("base-uri 'none'"),
          nosniff: headers.get('x-content-type-options') === 'nosniff',
          COOP: headers.get('cross-origin-opener-policy') === 'same-origin',
          'Referrer-Policy': headers.get('referrer-policy') === 'no-referrer',
          HSTS: /max-age=\d{8}/.test(headers.get('strict-transport-security') ?? ''),
          'no CORS': !headers.has('access-control-allow-origin'),
        }
        for (const [name, there] of Object.entries(wanted))
          yield { what: `${path}: ${name}`, got: there ? '' : 'missing' }
      }
    },
  },
  {
    name: 'personal data and codes in what the host says to its operator',
    async *run(target) {
      const person = await signedIn(target)
      await raw(
        target,
        '/api/v1/sign-in/challenges',
        post('{"identifier":"mei@example.com", broken'),
      )
      await raw(target, '/api/v1/account/personal-information', {
        method: 'PUT',
        headers: {
          cookie: cookieOf(person),
          'content-type': 'application/json',
          'idempotency-key': 'x',
          'if-match': '"x"',
        },
        body: '{"nickname":"Mei Tan"',
      })
      for (const secret of [
        'mei@',
        'Mei Tan',
        '+6580000001',
        'acc-mei',
        cookieOf(person).slice(15, 40),
      ]) {
        yield { what: secret.slice(0, 8), got: target.said().includes(secret) ? 'it was said' : '' }
      }
      yield { what: 'a six-digit code', got: /\b\d{6}\b/.test(target.said()) ? 'it was said' : '' }
    },
  },
]

const post = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** The path and the headers as they stand: fetch would tidy them up. */
function exactly(
  { url }: Target,
  path: string,
  headers: Record<string, string> = {},
): Promise<Raw> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      { hostname, port, path, headers, setHost: !('host' in headers) },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: new Headers(), text }),
        )
      },
    )
    call.once('error', reject).end()
  })
}

/** Sends one mebibyte after the other without ever saying how long it will be. */
function endless({ url }: Target, { path, headers }: ReturnType<typeof plain>): Promise<string> {
  const { hostname, port } = new URL(url)
  const most = 40
  return new Promise((resolve) => {
    let sent = 0
    const call = httpRequest({ hostname, port, path, method: 'POST', headers })
    const end = (got: string) => {
      call.destroy()
      resolve(got)
    }
    call.once('response', ({ statusCode }) => end(statusCode === 413 ? '' : `${statusCode}`))
    call.once('error', () => resolve(''))
    const more = (): void => {
      if (call.destroyed) return
      sent += 1
      if (sent > most) {
        end(`${most} MB were taken`)
        return
      }
      call.write('x'.repeat(1_048_576), () => setImmediate(more))
    }
    more()
  })
}
