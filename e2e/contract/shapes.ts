import assert from 'node:assert/strict'
import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { ana, mei } from './people.ts'
import type { Case, Party } from './suite.ts'

/** Reads that need nothing but a session: each of them fills a screen. */
const reads = Object.entries<Operation>(operations).filter(
  ([id, { method, params, query, file }]) =>
    method === 'GET' &&
    !params &&
    !file &&
    id !== 'readAsThirdParty' &&
    (query?.safeParse({}).success ?? true),
)

const party = { none: undefined, person: 'one person', staff: 'staff' } as const

export const shapes: Case[] = reads.map(([id, { path, session, status, result, demo }]) => {
  const needs: Party | undefined = party[session]
  return {
    title: `${id} answers in the shape of the contract`,
    must: `GET ${path} answers ${status} with JSON of its schema, marked no-store.`,
    ...(needs && { needs }),
    ...(demo && { demo }),
    async run(visitor) {
      if (session === 'person') await visitor.signIn(mei)
      if (session === 'staff') await visitor.signInAtDesk(ana)
      const answered = await visitor.call('GET', path)
      assert.equal(answered.status, status, `expected status ${status}, not ${answered.status}`)
      assert.equal(answered.headers.get('cache-control'), 'no-store', 'Cache-Control: no-store')
      const parsed = result.safeParse(answered.json)
      const where = parsed.error?.issues.slice(0, 3).map((issue) => {
        return `${issue.path.join('.') || 'the whole'}: ${issue.message}`
      })
      assert.ok(parsed.success, `the schema of ${id}: ${where?.join('; ')}`)
    },
  }
})
