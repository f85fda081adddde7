import { describe, expect, it } from 'vitest'
import { languages } from './languages.ts'

const files = import.meta.glob<{ default: object }>('./locales/*/**/*.json', { eager: true })

function flatten(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )
}
const wordsOf = (path: string) => flatten(files[path]?.default ?? {})
const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))

const plural = /_(zero|one|two|few|many|other)$/
const baseOf = (key: string) => key.replace(plural, '')
const bases = (words: [string, string][]) => [...new Set(words.map(([key]) => baseOf(key)))]

const english = Object.keys(files).filter((path) => path.startsWith('./locales/en/'))
const others = Object.keys(languages).filter((language) => language !== 'en')

describe.each(others)('%s', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()

  it.each(english)('has the words and placeholders of %s', (path) => {
    const source = wordsOf(path)
    const theirs = wordsOf(path.replace('/en/', `/${language}/`))
    expect(bases(theirs)).toEqual(bases(source))
    const byBase = new Map<string, Set<string | undefined>>()
    for (const [key, text] of source) {
      const known = byBase.get(baseOf(key)) ?? new Set()
      byBase.set(baseOf(key), new Set([...known, ...placeholders(text)]))
    }
    for (const [key, text] of theirs) {
      expect([key, text.trim()]).not.toEqual([key, ''])
      const wanted = byBase.get(baseOf(key)) ?? new Set()
      const missing = [...wanted].filter((name) => !placeholders(text).has(name))
      // A form for exactly one or two may say the number in words.
      const mayOmitCount = /_(zero|one|two)$/.test(key)
      expect([key, missing.filter((name) => !(mayOmitCount && name === 'count'))]).toEqual([
        key,
        [],
      ])
      expect([key, [...placeholders(text)].filter((name) => !wanted.has(name))]).toEqual([key, []])
    }
  })

  it.each(english)('has every plural form it needs for %s', (path) => {
    const theirs = wordsOf(path.replace('/en/', `/${language}/`)).map(([key]) => key)
    const counted = wordsOf(path).filter(([key]) => key.endsWith('_other'))
    for (const [key] of counted) {
      for (const category of pluralCategories)
        expect(theirs).toContain(`${baseOf(key)}_${category}`)
    }
  })
})
