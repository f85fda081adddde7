import assert from 'node:assert/strict'
import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { Problem } from '../../src/contract/problem-schema.ts'
import { expectProblem } from './expect-problem.ts'
import { ana, mei } from './people.ts'
import type { Case } from './suite.ts'

const pathOf = ({ path }: Operation) => path.replace(/\{\w+\}/g, 'none')
const listed: [string, Operation][] = Object.entries<Operation>(operations).filter(
  ([id, operation]) =>
    id !== 'signOut' && id !== 'signOutOfDesk' && refusalsOf(operation).length > 0,
)
const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`
const wrongBodies = ['[]', '7', '"x"', 'null', '{"', nested(20), '{"__proto__":1}', '{"x-new":1}']
const oddIds = ['none', '%00', '%2e%2e', 'a'.repeat(101), "'%20OR%201=1", '%F0%9F%A7%B5']

/** What an operation refuses; nothing where there is nothing that could be missing or wrong. */
function refusalsOf(operation: Operation): string[] {
  const { method, session, body, bodyLimit = 64_000, demo } = operation
  return [
    session !== 'none' && '401 without a session',
    method !== 'GET' && '428 without an Idempotency-Key',
    method !== 'GET' && `413 for a body far beyond ${bodyLimit} bytes`,
    method !== 'GET' && '415 for a body that is no JSON',
    body && '400 with the place of the fault for a body of another shape',
    !demo && pathOf(operation) !== operation.path && '4xx for an id that cannot be',
  ].filter((refusal) => typeof refusal === 'string')
}

/** Every operation of the table meets the same misuse, so a new one is covered by being there. */
export const misuse: Case[] = listed.map(([id, operation]) => ({
  title: `${id} answers every misuse with a problem`,
  must: `${operation.method} ${operation.path} refuses with a problem (RFC 9457): ${refusalsOf(operation).join('; ')}.`,
  ...(operation.demo && { demo: operation.demo }),
  ...(operation.session !== 'none' && {
    needs: operation.session === 'staff' ? ('staff' as const) : ('one person' as const),
  }),
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
      for (const text of wrongBodies) {
        const problem = expectProblem(await visitor.call(method, path, { body: text }), 400)
        assert.ok((problem.errors ?? []).length > 0, 'says where it is wrong')
      }
    }
    if (!demo && path !== operation.path) {
      for (const odd of oddIds) {
        const address = operation.path.replace(/\{\w+\}/g, odd)
        const { status, json } = await visitor.call(method, address)
        assert.ok(status >= 400 && status < 500, `expected a refusal (4xx), not ${status}`)
        assert.ok(Problem.safeParse(json).success, 'the shape of a problem')
      }
    }
  },
}))
