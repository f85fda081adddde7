import { expect, it } from 'vitest'
import { CallFailed } from '../../contract/problem.ts'
import type { OutboxEntry } from './entry.ts'
import { judge } from './verdict.ts'

const entry = (tries: number, isWithdrawal = true) =>
  ({ tries, isWithdrawal, body: { choice: isWithdrawal ? 'withdrawn' : 'given' } }) as OutboxEntry
const failed = (status: number, retryAfter?: number) =>
  new CallFailed(status === 0 ? 'network' : 'internal', {
    ...(status > 0 && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
  })
const judged = (status: number) => judge(entry(0), failed(status), () => 0).kind

it('tries again only what never arrived or may pass, and says the rest', () => {
  for (const status of [0, 408, 425, 429, 500, 502, 503, 504])
    expect([status, judged(status)]).toEqual([status, 'wait'])
  for (const status of [400, 403, 404, 405, 409, 410, 413, 415, 422, 428, 401])
    expect([status, judged(status)]).toEqual([status, status === 401 ? 'hold' : 'refused'])
})

it('waits longer each time up to a minute, never in step with others, and as long as asked', () => {
  const wait = (tries: number, random: number, retryAfter?: number) => {
    const verdict = judge(entry(tries), failed(503, retryAfter), () => random)
    return verdict.kind === 'wait' ? verdict.ms : Number.NaN
  }
  expect([0, 1, 2, 5, 6, 50].map((tries) => wait(tries, 1))).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ])
  expect([wait(3, 0), wait(3, 0.5), wait(3, 1)]).toEqual([4_000, 6_000, 8_000])
  expect([wait(0, 0, 90_000), wait(0, 0, -5_000)]).toEqual([90_000, 500])
  expect(wait(0, 0, 10 ** 12)).toBe(24 * 3_600_000)
})
