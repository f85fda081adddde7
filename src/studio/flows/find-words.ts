import type { KeptWords, Words } from '../../scenarios/flow.ts'

type Bundles = readonly (readonly [namespace: string, words: object])[]

const slot = /\{\{-?\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/
const slots = new RegExp(slot, 'g')
const plural = /_(zero|one|two|few|many|other)$/

/** Where words may be kept: as they are, then with something filled in, the most exact first. */
export function findIn(bundles: Bundles, said: string, language: string): KeptWords[] {
  const all = bundles.flatMap(([namespace, words]) =>
    leaves(words).map(([key, text]) => ({ key: `${namespace}:${key}`, text })),
  )
  const same = all.filter(({ text }) => text === said).map(({ key }) => asSaid(key))
  const filled = all
    .filter(({ text }) => slot.test(text))
    .toSorted((a, b) => weightOf(b.text) - weightOf(a.text))
    .flatMap(({ key, text }) => {
      const values = valuesIn(text, said, language)
      if (!values) return []
      const named = Object.entries(values).map(([name, value]) => {
        const kept = all.find((one) => one.text === value)
        return [name, kept ? asSaid(kept.key) : value] as const
      })
      return [{ key: key.replace(plural, ''), with: Object.fromEntries(named) }]
    })
  return [...same, ...filled]
}

function leaves(words: object): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[key, value]]
    if (typeof value !== 'object' || value === null) return []
    return leaves(value).map(([below, text]) => [`${key}.${below}`, text])
  })
}

/** A form of a plural that needs no figure still stands for one. */
function asSaid(key: string): KeptWords {
  const count = { zero: 0, one: 1, two: 2 }[plural.exec(key)?.[1] ?? '']
  return count === undefined ? { key } : { key: key.replace(plural, ''), with: { count } }
}

const plainOf = (text: string) => text.replaceAll(slots, '').replaceAll(/[^\p{L}]/gu, '')

/** How much of it is its own words; of two alike, a figure is rather a count than a name. */
const weightOf = (text: string) => plainOf(text).length + (text.includes('{{count') ? 0.5 : 0)

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What fills the slots of a text so that it says just this. */
function valuesIn(text: string, said: string, language: string) {
  // Of a text that is all slots, anything would be one.
  if (plainOf(text).length < 2) return undefined
  const names = [...text.matchAll(slots)]
  const parts = text.split(slots).filter((_, index) => index % 3 === 0)
  const pattern = parts.map(escaped).join('([^]+?)')
  const found = new RegExp(`^${pattern}$`).exec(said)
  if (!found) return undefined
  const values: Record<string, Words | number> = {}
  for (const [index, [, name = '', format]] of names.entries()) {
    const value = found[index + 1] ?? ''
    const number = numberIn(value, language)
    const isFigure = name === 'count' || format === 'number'
    if (isFigure ? number === undefined : format) return undefined
    values[name] = number ?? value
  }
  return values
}

/** A number as the language writes it. */
function numberIn(text: string, language: string): number | undefined {
  const format = new Intl.NumberFormat(language)
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit))
  const written = [...text].map((char) => digits.indexOf(char)).filter((digit) => digit >= 0)
  const value = Number(written.join(''))
  return format.format(value) === text ? value : undefined
}
