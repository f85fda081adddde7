import assert from 'node:assert/strict'
import { Problem } from '../../src/contract/problem-schema.ts'
import type { Answered } from '../kit/visitor.ts'

/** A problem of the contract, in JSON and never in HTML, that says what to do next. */
export function expectProblem(answered: Answered, status: number, code?: string): Problem {
  const { headers, json } = answered
  assert.equal(answered.status, status, `expected status ${status}, not ${answered.status}`)
  const type = headers.get('content-type') ?? ''
  assert.match(type, /^application\/problem\+json\b/, `a problem, not ${type || 'nothing'}`)
  assert.equal(headers.get('cache-control'), 'no-store', 'Cache-Control: no-store')
  assert.equal(headers.get('x-content-type-options'), 'nosniff', 'X-Content-Type-Options: nosniff')
  const parsed = Problem.safeParse(json)
  assert.ok(parsed.success, `the shape of a problem: ${parsed.error?.message}`)
  const problem = parsed.data
  assert.equal(problem.status, status, 'the same status in the problem')
  if (code) assert.equal(problem.code, code, `the code ${code}, not ${problem.code}`)
  assert.ok(problem.detail.length > 0, 'a sentence that says what happened')
  assert.ok(problem.next.length > 0, 'a sentence that says what to do next')
  return problem
}
