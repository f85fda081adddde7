import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, textKeyAt } from './history.ts'
import { pack } from './pack.ts'

const versions = pack.versions.map(({ version }) => version)
const files = import.meta.glob<{ default: object }>('../i18n/locales/*/**/*.json', { eager: true })

function wordsAt(path: string, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => {
    return (at as Record<string, unknown> | undefined)?.[part]
  }, files[path]?.default)
}

const readers = Object.keys(files).filter((path) => path.endsWith('privacy-policy.json'))
const ownWords = pack.clauses.filter(({ id }) => !id.startsWith('Appendix.'))

describe('the text of a clause in a version', () => {
  it('is the text before the next change, and none before the clause was added', () => {
    expect(textKeyAt(pack, 'IV(8)', '2023-09-20')).toBe('before.2024-07-30.IV(8)')
    expect(textKeyAt(pack, 'IV(8)', '2024-07-30')).toBe('clause.IV(8).summary')
    expect(textKeyAt(pack, 'IV(2).1', '2021-11-01')).toBeNull()
    expect(textKeyAt(pack, 'IV(2).1', '2022-12-05')).toBe('clause.IV(2)-1.summary')
  })

  it.each(readers)('is there for every clause and version in %s', (path) => {
    for (const { id } of ownWords) {
      for (const version of versions) {
        const key = textKeyAt(pack, id, version)
        if (key) expect([id, version, typeof wordsAt(path, key)]).toEqual([id, version, 'string'])
      }
    }
  })

  it.each(readers)('differs on both sides of a rewording, with an effect, in %s', (path) => {
    for (const { version, changes } of pack.versions) {
      for (const { clause, change } of changes) {
        const effect = `effect.${version}.${clause.replaceAll('.', '-')}`
        expect([effect, typeof wordsAt(path, effect)]).toEqual([effect, 'string'])
        if (change === 'added') continue
        const [older] = versions.filter((other) => other < version).slice(-1)
        const texts = [older, version].map((at) => textKeyAt(pack, clause, at ?? ''))
        expect(wordsAt(path, texts[0] ?? '')).not.toBe(wordsAt(path, texts[1] ?? ''))
      }
    }
  })
})

describe('changes between two versions', () => {
  it('add up over any version between them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 3, maxLength: 3 }), (chosen) => {
        const [a = '', b = '', c = ''] = chosen.toSorted()
        expect([...changesBetween(pack, a, b), ...changesBetween(pack, b, c)]).toEqual(
          changesBetween(pack, a, c),
        )
      }),
    )
  })
})

describe('the glossary', () => {
  it('has words for every term in every language, and every term marked in a text is in it', () => {
    const ids = pack.glossary.map(({ id }) => id).toSorted()
    for (const [path, { default: words }] of Object.entries(files)) {
      if (path.endsWith('glossary.json')) expect(Object.keys(words).toSorted()).toEqual(ids)
      for (const [, id = ''] of JSON.stringify(words).matchAll(/\[\[([^|\]]+)/g)) {
        expect([path, id, ids.includes(id)]).toEqual([path, id, true])
      }
    }
  })

  it('explains the ten terms the Appendix defines', () => {
    const appendix = pack.clauses.filter(({ parent }) => parent === 'Appendix').map(({ id }) => id)
    expect(appendix).toHaveLength(10)
    for (const clause of appendix) {
      expect(pack.glossary.filter((term) => term.clause === clause)).toHaveLength(1)
    }
  })
})
