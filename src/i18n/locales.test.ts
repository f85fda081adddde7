import { describe, expect, it } from 'vitest'

const files = import.meta.glob<{ default: object }>('./locales/*/**/*.json', { eager: true })

function flatten(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )
}
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\w+(, \w+)?\}\}/g)].map(String).toSorted()

describe('every language', () => {
  const english = Object.entries(files).filter(([path]) => path.startsWith('./locales/en/'))

  it.each(english)('has the words and placeholders of %s', (path, { default: words }) => {
    const other = files[path.replace('/en/', '/zh-Hans/')]
    expect(other, path).toBeDefined()
    const theirs = Object.fromEntries(flatten(other?.default ?? {}))
    for (const [key, text] of flatten(words)) {
      expect([key, placeholders(theirs[key] ?? '')]).toEqual([key, placeholders(text)])
      expect([key, theirs[key]?.trim().length ?? 0]).not.toEqual([key, 0])
    }
    expect(Object.keys(theirs)).toEqual(flatten(words).map(([key]) => key))
  })
})
