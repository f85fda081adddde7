import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import rulesWords from '../../i18n/locales/en/studio-rules.json'
import { contrastOf } from '../../policy/contrast.ts'
import { pack } from '../../policy/pack.ts'
import { parseScenario, resolveScenario } from '../../scenarios/resolve.ts'
import { type Choice, costsOf, type Measured, wordsIn } from './measure.ts'
import { rules } from './rules.ts'
import { surfaces } from './surfaces.ts'

const control: Measured = {
  tag: 'button',
  width: 120,
  height: 44,
  fontSize: 16,
  weight: 600,
  contrast: 9,
  fill: 1,
  words: 3,
  inTabOrder: true,
  bottom: 400,
}
const choice = (refuse: Partial<Measured> = {}, steps = { accept: 1, refuse: 1 }): Choice => ({
  accept: control,
  refuse: { ...control, ...refuse },
  steps,
  fold: 700,
})

describe('what a no costs', () => {
  it('is nothing where both are alike', () => expect(costsOf(choice())).toEqual([]))

  it.each([
    ['smaller', { height: 30 }],
    ['smaller', { width: 60 }],
    ['quieter-words', { fontSize: 13 }],
    ['quieter-words', { weight: 400 }],
    ['quieter-words', { contrast: 5 }],
    ['other-kind', { tag: 'a' }],
    ['no-key', { inTabOrder: false }],
    ['more-words', { words: 9 }],
    ['below-fold', { bottom: 900 }],
  ] as const)('is told as %s for %o', (cost, refuse) => {
    expect(costsOf(choice(refuse))).toEqual([cost])
  })

  it('is told where the yes is filled and the no is not', () => {
    const loud = { ...choice(), accept: { ...control, fill: 8 } }
    expect(costsOf(loud)).toEqual(['quieter-ground'])
  })

  it('is told where it takes another step', () => {
    expect(costsOf(choice({}, { accept: 1, refuse: 2 }))).toEqual(['more-steps'])
  })

  it('is not told where the no is easier', () => {
    expect(costsOf(choice({ width: 300, height: 60, words: 1 }))).toEqual([])
  })
})

it('counts contrast as WCAG does, and words as the language does', () => {
  expect(contrastOf([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21)
  expect(contrastOf([119, 119, 119, 1], [255, 255, 255, 1])).toBeCloseTo(4.48, 1)
  expect(wordsIn('No, I refuse', 'en')).toBe(3)
  expect(wordsIn('否，我拒绝', 'zh-Hans')).toBeGreaterThan(1)
})

describe('the 38 rules', () => {
  it('are all there, in order, each in words, with a source, and measured, or for somebody named to judge', () => {
    expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, i) => i + 1))
    expect(Object.keys(rulesWords.rule)).toHaveLength(38)
    for (const { number, sources, kept, judged } of rules) {
      expect([number, sources.length > 0, Boolean(kept ?? judged)]).toEqual([number, true, true])
    }
    const forPeople = rules.filter(({ judged }) => judged).map(({ number }) => String(number))
    expect(Object.keys(rulesWords.judge)).toEqual(forPeople)
  })

  it('name places that exist for what a person judged', () => {
    const places = rules.flatMap(({ judged = [] }) => judged)
    expect(places.filter((place) => !existsSync(place))).toEqual([])
  })
})

it('surfaces stand on scenarios and paths that exist', () => {
  const paths = pack.menu.filter(({ built }) => built).map(({ path }) => path)
  for (const { scenario, path } of surfaces) {
    expect(paths).toContain(path)
    expect(resolveScenario(parseScenario(scenario)).language).toBe('en')
  }
})
