import assert from 'node:assert/strict'
import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { Problem } from '../../src/contract/problem-schema.ts'
import { pack } from '../../src/policy/pack.ts'
import type { Answered, Visitor } from '../kit/visitor.ts'

export interface Case {
  title: string
  run(visitor: Visitor): Promise<void>
}

export const mei = 'mei@example.com'
export const ana = 'ana@desk.example.com'
export const wei = 'wei@example.com'
export const privacy = '/account/settings/privacy'
export const consentPath = '/consents/personalised-recommendation'
export const change = {
  choice: 'given',
  shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version },
}

/** A problem of the contract, in JSON and never in HTML, that says what to do next. */
export function expectProblem(answered: Answered, status: number, code?: string): Problem {
  assert.match(answered.headers.get('content-type') ?? '', /^application\/problem\+json\b/)
  assert.equal(answered.headers.get('cache-control'), 'no-store')
  assert.equal(answered.headers.get('x-content-type-options'), 'nosniff')
  const problem = Problem.parse(answered.json)
  assert.deepEqual([answered.status, problem.status], [status, status], JSON.stringify(problem))
  if (code) assert.equal(problem.code, code)
  assert.ok(problem.detail.length > 0 && problem.next.length > 0)
  return problem
}

export const listed: [string, Operation][] = Object.entries<Operation>(operations).filter(
  ([id]) => id !== 'signOut' && id !== 'signOutOfDesk',
)
export const pathOf = ({ path }: Operation) => path.replace(/\{\w+\}/g, 'none')

export async function etagOf(visitor: Visitor): Promise<string> {
  const { json } = await visitor.call<{ personalised: { etag: string } }>(
    'GET',
    `${privacy}/recommendation-management`,
  )
  return json.personalised.etag
}
