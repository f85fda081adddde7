import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../../policy/pack.ts'
import { type Choice, type Measured, never } from './measure.ts'
import type { Probe, Run, SurfaceResult } from './results.ts'
import { rules } from './rules.ts'
import { surfaces } from './surfaces.ts'
import { every, judge, tallyRules, tallySurfaces } from './verdict.ts'

const control: Measured = {
  tag: 'button',
  width: 56,
  height: 44,
  fontSize: 14,
  weight: 400,
  contrast: 9,
  fill: 5,
  words: 12,
  inTabOrder: true,
  bottom: 400,
}
const choice = (refuse: Partial<Measured> = {}, steps: Partial<Choice['steps']> = {}): Choice => ({
  accept: control,
  refuse: { ...control, ...refuse },
  steps: { accept: 1, refuse: 1, ...steps },
  fold: 780,
})

/** A surface that keeps every rule. */
const fair = (id: string, kind: SurfaceResult['kind']): SurfaceResult => ({
  id,
  kind,
  ...judge([choice()]),
  choices: 2,
  pressed: 2,
  onFromStart: 0,
  ticked: 0,
  acceptAll: 0,
  refuseAll: 0,
  nudges: [],
  unclear: [],
  fields: 0,
  closingIsNoAnswer: kind === 'pair' ? true : null,
  askedAgain: kind === 'pair' ? false : null,
  acceptFirst: kind === 'pair' ? true : null,
  remembered: kind === 'pair' ? true : null,
  othersStayed: kind === 'switches' ? true : null,
})
const probe: Probe = {
  coreAfterRefusal: true,
  coreWhilePending: true,
  privacyLinks: pack.menu.map(({ path }) => path),
  pressesToDeletion: 3,
  deletionFoundBySearch: true,
  deletionOpensPlainly: true,
  deletionSaysWhy: true,
  offersDeactivation: false,
  asksForReason: false,
  pressingWords: [],
  rightsWhilePending: true,
  deletionSaysWhat: true,
  questionsBeforeCode: 1,
  fieldsOfCheck: 1,
  asksForFile: false,
  deletionDateEverywhere: true,
  pressesToKeep: 1,
  deletionSignedOut: true,
  requestDates: true,
  pressesToTakeBack: 2,
  childSwitches: 0,
  signalHonoured: true,
  retryOffered: true,
  freshOn: [],
  openingChanged: 0,
}
const all = surfaces.map(({ id, pair }) => fair(id, pair ? 'pair' : 'switches'))
const resultsWith = (id: string, change: Partial<SurfaceResult>): Run => ({
  probe,
  surfaces: all.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
/** The numbers of the rules that a run does not show as kept, by what it shows instead. */
const found = (run: Run, as: boolean | null) =>
  rules.flatMap(({ number, kept }) => (kept && kept(run) === as ? [number] : []))

describe('every', () => {
  it('is a pass only where something was looked at and all of it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(true, false, null, undefined)), (held) => {
        const known = held.filter((is) => typeof is === 'boolean')
        const wanted = known.includes(false)
          ? false
          : held.length > 0 && known.length === held.length
            ? true
            : null
        expect(every(held, (is) => is)).toBe(wanted)
      }),
    )
  })
})

describe('what was pressed on one surface', () => {
  it('is not measured where nothing was pressed, or a yes could not be given', () => {
    expect(judge([])).toEqual({ measured: null, costs: null })
    expect(judge([choice(), choice({}, { accept: never })]).costs).toBeNull()
  })

  it('costs what any of its switches costs, and shows the one that costs most', () => {
    const worst = choice({ width: 20, words: 30 })
    const { measured, costs } = judge([choice(), choice({ contrast: 3 }), worst])
    expect(measured).toEqual(worst)
    expect(costs?.toSorted()).toEqual(['more-words', 'quieter-words', 'smaller'])
  })

  it('costs more steps where a switch cannot be put back', () => {
    expect(judge([choice({}, { refuse: never })]).costs).toEqual(['more-steps'])
    const { measured } = judge([choice({ width: 20, words: 30 }), choice({}, { refuse: 2 })])
    expect(measured?.steps).toEqual({ accept: 1, refuse: 2 })
  })
})

describe('the measured rules', () => {
  it('are all kept where every surface is fair', () => {
    const run = { surfaces: all, probe }
    expect([found(run, false), found(run, null)]).toEqual([[], []])
    const { kept, measured, open, judged } = tallyRules(rules, run)
    expect([kept, open]).toEqual([measured, 0])
    const inPart = rules.filter(({ kept, judged }) => kept && judged).length
    expect(measured + judged - inPart).toBe(rules.length)
    expect(tallySurfaces(all)).toEqual({ measured: surfaces.length, unfair: 0, open: 0 })
  })

  it('are not measured where there were no surfaces', () => {
    const run = { surfaces: [], probe }
    expect(found(run, null)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 30, 31, 34, 35, 36])
    expect(tallyRules(rules, run).open).toBe(16)
  })

  it.each([
    ['a switch surface without a press', 'recommendation', { ...judge([]), othersStayed: null }],
    ['no look at whether it asks again', 'authorise', { remembered: null }],
    ['no look at the other switches', 'notices', { othersStayed: null }],
  ] as const)('are open, and never kept, after %s', (_what, id, change) => {
    const run = resultsWith(id, change)
    const open = { recommendation: [1, 2, 5, 9, 10, 13, 34], authorise: [4, 31], notices: [10] }[id]
    expect([found(run, null), found(run, false)]).toEqual([open, []])
  })

  it.each([
    [3, 'notices', { acceptAll: 1 }],
    [7, 'talks', { unclear: ['Do not stop'] }],
    [13, 'check-up', { fields: 1 }],
    [30, 'authorise', { closingIsNoAnswer: false }],
    [31, 'new-purpose', { askedAgain: true }],
    [36, 'authorise', { ticked: 1 }],
    [36, 'cart', { nudges: ['recommended'] }],
    [8, 'homepage', { onFromStart: 1 }],
    [10, 'homepage', { othersStayed: false }],
    [35, 'guardian', { pressed: 1 }],
    [6, 'new-purpose', { acceptFirst: false }],
  ] as const)('tell rule %d as broken on %s', (number, id, change) => {
    expect(found(resultsWith(id, change), false)).toEqual([number])
  })

  it.each([
    [8, { freshOn: ['Personalised ads'] }],
    [8, { openingChanged: 1 }],
    [14, { fieldsOfCheck: 2 }],
    [14, { asksForFile: true }],
    [18, { deletionSignedOut: false }],
    [21, { questionsBeforeCode: 2 }],
    [23, { rightsWhilePending: false }],
    [24, { pressesToKeep: 2 }],
    [25, { deletionSaysWhat: false }],
    [26, { pressesToTakeBack: 3 }],
    [27, { requestDates: false }],
    [35, { childSwitches: 1 }],
    [37, { retryOffered: false }],
    [38, { signalHonoured: false }],
  ] as const)('tell rule %d as broken by %o', (number, change) => {
    expect(found({ surfaces: all, probe: { ...probe, ...change } }, false)).toEqual([number])
  })

  it('tell a right that Privacy does not lead to, and deletion that search does not find', () => {
    const run = {
      surfaces: all,
      probe: { ...probe, privacyLinks: [], deletionFoundBySearch: false },
    }
    expect(found(run, false)).toEqual([16, 32])
  })

  it('count a surface that was not measured apart from the fair ones', () => {
    const { surfaces: results } = resultsWith('permissions', judge([]))
    const [first, ...rest] = results
    const unfair = { ...first, ...judge([choice({ height: 20 })]) } as SurfaceResult
    expect(tallySurfaces([unfair, ...rest])).toEqual({
      measured: surfaces.length - 1,
      unfair: 1,
      open: 1,
    })
  })
})
