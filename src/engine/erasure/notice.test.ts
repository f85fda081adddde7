import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterAct,
  afterAnswer,
  type NoticeAnswer,
  type NoticeProgress,
  newNotice,
  waitAfter,
  whyNotAct,
} from './notice.ts'

const start = '2026-11-10T10:00:00.000Z'
const day = 86_400_000
const daysOfAsking = 30
const over = ['confirmed', 'by-hand', 'unreachable', 'unconfirmed']
const answers = fc.constantFrom<NoticeAnswer>('no-line', 'failed', 'received', 'working', 'erased')
const chance = fc.double({ min: 0, max: 1, noNaN: true })

/** Tries whenever it is due, until nothing more is tried or the answers have run out. */
function follow(steps: readonly (readonly [NoticeAnswer, number])[]): NoticeProgress[] {
  const all = [newNotice(start, 14)]
  for (const [answer, luck] of steps) {
    const last = all.at(-1)
    if (!last || last.dueAt === '') break
    all.push(afterAnswer(last, answer, last.dueAt, { daysOfAsking, chance: luck }))
  }
  return all
}

describe('a notice to a recipient', () => {
  it('waits ever longer after tries in vain, spread by chance, and never more than a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), chance, chance, (attempts, a, b) => {
        expect(waitAfter(attempts, a)).toBeGreaterThanOrEqual(30_000)
        expect(waitAfter(attempts, a)).toBeLessThanOrEqual(day)
        expect(waitAfter(attempts + 1, b)).toBeGreaterThanOrEqual(waitAfter(attempts, 0))
      }),
    )
    expect([waitAfter(1, 1), waitAfter(2, 1), waitAfter(5, 1)]).toEqual([60_000, 120_000, 960_000])
  })

  it('is tried until it is told or two weeks are over, and never forgotten before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answers, chance), { maxLength: 80 }), (steps) => {
        const all = follow(steps)
        for (const one of all) {
          expect(one.dueAt === '').toBe(over.includes(one.state))
          if (one.state === 'unreachable') expect(one.since >= one.giveUpAt).toBe(true)
        }
        const told = all.findIndex(({ state }) => state === 'told')
        if (told >= 0) {
          const later = new Set(all.slice(told).map(({ state }) => state))
          expect([...later].filter((state) => state === 'to-be-told')).toEqual([])
          expect(later.has('unreachable')).toBe(false)
        }
      }),
    )
  })

  it('gives up a recipient that never answers after two weeks, not before', () => {
    const all = follow(Array.from({ length: 200 }, () => ['failed', 0.5] as const))
    const last = all.at(-1)
    expect(last?.state).toBe('unreachable')
    const spent = Date.parse(last?.since ?? '') - Date.parse(start)
    expect(spent).toBeGreaterThanOrEqual(14 * day)
    expect(spent).toBeLessThanOrEqual(15 * day)
  })

  it('is asked once a day after it was told, and no more after thirty days, whatever comes back', () => {
    const vain = fc.constantFrom<NoticeAnswer>('failed', 'working', 'received')
    fc.assert(
      fc.property(fc.array(fc.tuple(vain, chance), { minLength: 40, maxLength: 40 }), (steps) => {
        const all = follow([['received', 0], ...steps])
        const [told, last] = [all[1], all.at(-1)]
        expect(told?.state).toBe('told')
        // An hour after it was told, then on each of thirty days.
        expect([last?.state, last?.attempts, last?.dueAt]).toEqual(['unconfirmed', 31, ''])
        const spent = Date.parse(last?.since ?? '') - Date.parse(told?.since ?? '')
        expect(spent).toBe(daysOfAsking * day + day / 24)
      }),
    )
  })

  it('takes a confirmation on the last day', () => {
    const days = Array.from({ length: 30 }, () => ['working', 0] as const)
    const all = follow([['received', 0], ...days, ['erased', 0], ['failed', 0]])
    expect(all.at(-2)?.state).toBe('told')
    expect(all.at(-1)?.state).toBe('confirmed')
  })
})

describe('a recipient without a line', () => {
  const start = newNotice('2026-11-10T10:00:00.000Z', 14)
  const patience = { daysOfAsking, chance: 0 }
  const byHand = afterAnswer(start, 'no-line', start.dueAt, patience)

  it('goes to staff at the first try, not after two weeks of them', () => {
    expect(byHand).toMatchObject({ state: 'by-hand', attempts: 0, dueAt: '' })
    expect(whyNotAct(start, 'told', false)).toBe('to-be-told')
    expect(whyNotAct(byHand, 'retry', false)).toBe('no-line')
    expect(whyNotAct(byHand, 'retry', true)).toBeNull()
    expect(whyNotAct(byHand, 'told', false)).toBeNull()
  })

  it('that staff told goes back to them after thirty days, and counts no question nobody asked', () => {
    const told = afterAct(byHand, 'told', start.dueAt, 14)
    const waiting = afterAnswer(told, 'no-line', told.dueAt, patience)
    expect(waiting).toMatchObject({ state: 'told', attempts: 0 })
    expect(waiting.dueAt).toBe('2026-12-10T10:00:00.000Z')
    const back = afterAnswer(waiting, 'no-line', waiting.dueAt, patience)
    expect(back).toMatchObject({ state: 'unconfirmed', attempts: 0, dueAt: '' })
    expect(afterAct(back, 'confirmed', back.since, 14)).toMatchObject({
      state: 'confirmed',
      dueAt: '',
    })
    expect(whyNotAct(afterAct(back, 'confirmed', back.since, 14), 'told', false)).toBe('confirmed')
  })
})
