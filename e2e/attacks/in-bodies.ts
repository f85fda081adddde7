import {
  type OperationId,
  everyOperation as operations,
} from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { writeIds } from '../faults/matrix/writes.ts'
import { type Attack, cookieOf, plain, raw, ready, refusal, signedIn } from './attack.ts'

export const inBodies: Attack[] = [
  {
    name: 'a write by GET or HEAD',
    async *run(target) {
      const person = await signedIn(target)
      const log = async () => (await raw(target, '/api/v1/demo/logs/mei')).text
      const before = await log()
      for (const id of writeIds) {
        const { path } = plain(operations[id] as Operation, {}, '')
        for (const method of ['GET', 'HEAD']) {
          await raw(target, path, { method, headers: { cookie: cookieOf(person) } })
        }
        yield { what: id, got: before === (await log()) ? '' : 'the log changed' }
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
    name: 'too large, too deep',
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
        const answer = await raw(target, call.path, { ...call, body: deep })
        // A write that takes no body never reads it.
        const isIgnored = !operations[id].body && answer.status < 300
        yield { what: `${id}: deep`, got: isIgnored ? '' : refusal(answer, 400) }
      }
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
]
