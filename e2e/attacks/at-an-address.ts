import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import { writeIds } from '../faults/matrix/writes.ts'
import {
  type Attack,
  type Attempt,
  cookieOf,
  type plain,
  post,
  type Raw,
  raw,
  ready,
  refusal,
  signedIn,
  type Target,
  visitor,
} from './attack.ts'
import { openNodeHost } from './targets.ts'

const withoutType = ({ 'content-type': _, ...rest }: Record<string, string>) => rest

/** What only a host has that is found at an address: other sites, files, headers and cookies. */
export const atAnAddress: Attack[] = [
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
    name: 'a body that never ends',
    async *run(target) {
      const { call } = await ready(target, 'writeMessage')
      yield { what: 'one mebibyte after the other', got: await endless(target, call) }
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
    name: 'cache poisoning: a part of the app that is not there, answered with something else',
    async *run(target) {
      for (const path of ['/assets/gone-1a2b3c.js', '/assets/gone.css', '/assets/a/b.js?x=.html']) {
        const { status, text } = await raw(target, path)
        yield { what: path, got: status === 404 && !/</.test(text) ? '' : `${status} ${text}` }
      }
      const { headers } = await raw(target, '/service-worker.js')
      const wider = headers.get('service-worker-allowed')
      yield { what: 'a worker of more than its folder', got: wider ?? '' }
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
    name: 'methods that show what was sent (TRACE), on pages and on the API',
    async *run(target) {
      const person = await signedIn(target)
      for (const path of ['/', '/api/v1/session', '/api/v1/nowhere', '/icon.svg']) {
        const headers = { cookie: cookieOf(person), 'x-mark': 'sent-along' }
        const { status, text } = await exactly(target, path, headers, 'TRACE')
        yield { what: path, got: status >= 400 && !text.includes('sent-along') ? '' : `${status}` }
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
    name: 'personal data and codes in what a host says to its operator, of faults and of sign-ins',
    async *run() {
      const faulty = await openNodeHost()
      const person = await signedIn(faulty.target)
      const cookie = cookieOf(person)
      // Every call that reads a list now fails within the database.
      const db = new DatabaseSync(join(faulty.folder, 'privacy-centre.sqlite'))
      db.exec('DROP TABLE records')
      db.close()
      const rows = '/api/v1/records/orders/rows?q=Mei%20Tan'
      await raw(faulty.target, rows, { headers: { cookie } })
      yield* secretsIn(faulty.target.said(), /listRecords 500/, cookie)
      await faulty.close()

      const forPeople = await openNodeHost('--no-demo')
      const ask = '/api/v1/sign-in/challenges'
      await raw(forPeople.target, ask, post('{"identifier":"mei@example.com", broken'))
      const { text } = await raw(forPeople.target, ask, post({ identifier: 'mei@example.com' }))
      const { challengeId } = JSON.parse(text) as { challengeId: string }
      await raw(forPeople.target, `${ask}/${challengeId}/verification`, post({ code: '123456' }))
      await raw(forPeople.target, rows, { headers: { cookie } })
      yield* secretsIn(forPeople.target.said(), /"operation":"signIn","status":4/, cookie)
      await forPeople.close()
    },
  },
]

function* secretsIn(said: string, awaited: RegExp, cookie: string): Generator<Attempt> {
  yield { what: 'nothing said at all', got: awaited.test(said) ? '' : `not ${awaited}: ${said}` }
  for (const secret of ['mei@', 'Mei', '+6580000001', 'acc-mei', cookie.slice(15, 40)]) {
    yield { what: secret.slice(0, 8), got: said.includes(secret) ? 'it was said' : '' }
  }
  yield { what: 'a six-digit code', got: /\b\d{6}\b/.test(said) ? 'it was said' : '' }
}

/** The path and the headers as they stand: fetch would tidy them up. */
function exactly(
  { url }: Target,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Raw> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      { hostname, port, path, method, headers, setHost: !('host' in headers) },
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
