<<<<<<< HEAD
import type { Visitor } from '../kit/visitor.ts'
import { misuse } from './misuse.ts'
import { rules } from './rules.ts'
import { shapes } from './shapes.ts'

/** Who has to sign in for a case; a back end without sample people may have to be told how. */
export type Party = 'one person' | 'two people' | 'staff'

export interface Case {
  title: string
  /** What a conforming back end does, in a sentence that stands by itself. */
  must: string
  needs?: Party
  /** Concerns an operation that exists only where there are sample people. */
  demo?: true
  run(visitor: Visitor): Promise<void>
}

/** What every back end must do over HTTP, whatever carries the calls. */
export const contractCases: readonly Case[] = [...shapes, ...misuse, ...rules]
=======
import assert from 'node:assert/strict'
import { notBuilt } from '../../src/api/application.ts'
import {
  type OperationId,
  everyOperation as operations,
} from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { apiBase } from '../../src/contract/operations.ts'
import { Problem } from '../../src/contract/problem-schema.ts'
import { pack } from '../../src/policy/pack.ts'
import {
  ana,
  type Case,
  change,
  consentPath,
  etagOf,
  expectProblem,
  listed,
  mei,
  pathOf,
  privacy,
  wei,
} from './base.ts'
import { edits } from './edits.ts'

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

const versioned = Object.entries<Operation>(operations).filter(([, { edits }]) => edits)

/** Every edit of the table needs the version it was made on, and takes that one. */
const edited: Case[] = versioned.map(([id, { method, status }]) => ({
  title: `${id} needs the version it was made on, and shows the current one when that passed`,
  async run(visitor) {
    const prepare =
      edits[id as OperationId] ?? assert.fail(`edits.ts has nothing to edit for ${id}`)
    const { path, etag, body, headers = {} } = await prepare(visitor)
    expectProblem(await visitor.call(method, path, { body, headers }), 428, 'precondition-required')
    const old = { ...headers, 'if-match': '"of-another-time"' }
    const stale = expectProblem(
      await visitor.call(method, path, { body, headers: old }),
      412,
      'stale',
    )
    assert.ok(
      JSON.stringify(stale.current ?? null).includes(JSON.stringify(etag)),
      'says what is current',
    )
    const now = { ...headers, 'if-match': etag }
    const done = await visitor.call(method, path, { body, headers: now })
    assert.equal(done.status, status, JSON.stringify(done.json))
    const again = await visitor.call(method, path, { body, headers: now })
    assert.ok(again.status >= 400, 'the version that was edited is no longer current')
  },
}))

/** What every host must do over HTTP, whatever carries the calls. */
export const contractCases: readonly Case[] = [...misuse, ...edited, ...rules]
>>>>>>> 204779a (Hold every edit to the version it was made on, and read every call strictly)
