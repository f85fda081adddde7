import assert from 'node:assert/strict'
import { notBuilt } from '../../src/api/application.ts'
import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { apiBase } from '../../src/contract/operations.ts'
import { Problem } from '../../src/contract/problem-schema.ts'
import { pack } from '../../src/policy/pack.ts'
import type { Answered, Visitor } from '../kit/visitor.ts'

interface Case {
  title: string
  run(visitor: Visitor): Promise<void>
}

const mei = 'mei@example.com'
const ana = 'ana@desk.example.com'
const wei = 'wei@example.com'
const privacy = '/account/settings/privacy'
const consentPath = '/consents/personalised-recommendation'
const change = {
  choice: 'given',
  shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version },
}

/** A problem of the contract, in JSON and never in HTML, that says what to do next. */
function expectProblem(answered: Answered, status: number, code?: string): Problem {
  assert.match(answered.headers.get('content-type') ?? '', /^application\/problem\+json\b/)
  assert.equal(answered.headers.get('cache-control'), 'no-store')
  assert.equal(answered.headers.get('x-content-type-options'), 'nosniff')
  const problem = Problem.parse(answered.json)
  assert.deepEqual([answered.status, problem.status], [status, status], JSON.stringify(problem))
  if (code) assert.equal(problem.code, code)
  assert.ok(problem.detail.length > 0 && problem.next.length > 0)
  return problem
}

const listed: [string, Operation][] = Object.entries<Operation>(operations).filter(
  ([id]) => id !== 'signOut' && id !== 'signOutOfDesk',
)
const pathOf = ({ path }: Operation) => path.replace(/\{\w+\}/g, 'none')
const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`

/** Every operation of the table meets the same misuse, so a new one is covered by being there. */
const misuse: Case[] = listed.map(([id, operation]) => ({
  title: `${id} answers every misuse with a problem`,
  async run(visitor) {
    const { method, body, session, demo } = operation
    const path = pathOf(operation)
    if (session !== 'none') {
      expectProblem(await visitor.call(method, path), 401, 'unauthenticated')
      await (session === 'staff' ? visitor.signInAtDesk(ana) : visitor.signIn(mei))
    }
    if (method !== 'GET') {
      const keyless = await visitor.call(method, path, { headers: { 'idempotency-key': '' } })
      expectProblem(keyless, 428, 'idempotency-key-required')
      const huge = await visitor.call(method, path, {
        body: { a: 'x'.repeat((operation.bodyLimit ?? 64_000) + 6_000) },
      })
      expectProblem(huge, 413, 'too-large')
      const typed = { headers: { 'content-type': 'text/html' }, body: '<p>' }
      expectProblem(await visitor.call(method, path, typed), 415, 'unsupported-media')
    }
    if (body) {
      const wrong = ['[]', '7', '"x"', 'null', '{"', nested(20), '{"__proto__":1}', '{"x-new":1}']
      for (const text of wrong) {
        const problem = expectProblem(await visitor.call(method, path, { body: text }), 400)
        assert.ok((problem.errors ?? []).length > 0, 'says where it is wrong')
      }
    }
    if (!demo && path !== operation.path) {
      for (const odd of [
        'none',
        '%00',
        '%2e%2e',
        'a'.repeat(101),
        "'%20OR%201=1",
        '%F0%9F%A7%B5',
      ]) {
        const address = operation.path.replace(/\{\w+\}/g, odd)
        const { status, json } = await visitor.call(method, address)
        assert.ok(status >= 400 && status < 500, `${method} ${address}: ${status}`)
        Problem.parse(json)
      }
    }
  },
}))

async function etagOf(visitor: Visitor): Promise<string> {
  const { json } = await visitor.call<{ personalised: { etag: string } }>(
    'GET',
    `${privacy}/recommendation-management`,
  )
  return json.personalised.etag
}

const rules: Case[] = [
  {
    title: 'one key is one intent: the stored answer for the same, 422 for another, per session',
    async run(visitor) {
      await visitor.signIn(mei)
      const headers = { 'if-match': await etagOf(visitor), 'idempotency-key': 'one-intent' }
      const first = await visitor.call('PUT', consentPath, { body: change, headers })
      assert.equal(first.status, 200)
      const again = await visitor.call('PUT', consentPath, { body: change, headers })
      assert.deepEqual([again.status, again.json], [200, first.json])
      assert.equal(again.headers.get('idempotency-replayed'), 'true')
      const other = { body: { ...change, choice: 'withdrawn' }, headers }
      expectProblem(await visitor.call('PUT', consentPath, other), 422, 'idempotency-mismatch')
      await visitor.signOut()
      await visitor.signIn(wei)
      const theirs = { ...headers, 'if-match': await etagOf(visitor) }
      const fresh = await visitor.call('PUT', consentPath, { body: change, headers: theirs })
      assert.deepEqual([fresh.status, fresh.headers.get('idempotency-replayed')], [200, null])
    },
  },
  {
    title: 'an edit needs the version it was made on, and shows the current one when that passed',
    async run(visitor) {
      await visitor.signIn(mei)
      const missing = await visitor.call('PUT', consentPath, { body: change })
      expectProblem(missing, 428, 'precondition-required')
      const headers = { 'if-match': await etagOf(visitor) }
      await visitor.call('PUT', consentPath, { body: change, headers })
      const stale = await visitor.call('PUT', consentPath, {
        body: { ...change, choice: 'withdrawn' },
        headers,
      })
      const { current } = expectProblem(stale, 412, 'stale')
      assert.equal((current as { choice: string }).choice, 'given')
    },
  },
  {
    title: 'what belongs to somebody else is as missing as what never was',
    async run(visitor) {
      await visitor.signIn(mei)
      const headers = { 'if-match': await etagOf(visitor) }
      const { json } = await visitor.call<{ receiptId: string }>('PUT', consentPath, {
        body: change,
        headers,
      })
      const path = `${privacy}/activity-and-receipts`
      assert.equal((await visitor.call('GET', `${path}/${json.receiptId}`)).status, 200)
      await visitor.signOut()
      await visitor.signIn(wei)
      const theirs = await visitor.call('GET', `${path}/${json.receiptId}`)
      const never = await visitor.call('GET', `${path}/never`)
      assert.deepEqual(theirs.json, never.json)
      expectProblem(theirs, 404, 'not-found')
    },
  },
  {
    title: 'what is promised but not built says 501, and there is less and less of it',
    async run(visitor) {
      const paths = notBuilt({ policy: pack })
      assert.ok(paths.length <= 16, `${paths.length} paths are not built`)
      for (const path of paths) {
        const address = path.slice(apiBase.length).replace(/:\w+/g, 'x')
        expectProblem(await visitor.call('GET', address), 501, 'not-built')
      }
    },
  },
  {
    title: 'an unknown address and another method are problems, not pages',
    async run(visitor) {
      expectProblem(await visitor.call('GET', '/nowhere'), 404, 'not-found')
      const other = await visitor.call('PUT', '/session')
      expectProblem(other, 405, 'method-not-allowed')
      assert.match(other.headers.get('allow') ?? '', /GET/)
    },
  },
]

/** What every host must do over HTTP, whatever carries the calls. */
export const contractCases: readonly Case[] = [...misuse, ...rules]
