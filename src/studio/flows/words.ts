import i18next from 'i18next'
import { loadWords } from '../../i18n/setup.ts'
import type { Words } from '../../scenarios/flow.ts'

/** The words of `namespace:key` in a language. */
export async function wordOf(name: string, language: string): Promise<string> {
  const [namespace = '', key = ''] = name.split(':')
  await loadWords([namespace], language)
  const t = i18next.getFixedT(language, namespace as 'common')
  return String(t(key as 'app'))
}

export const spoken = async (words: Words, language: string): Promise<string> =>
  typeof words === 'string' ? words : wordOf(words.key, language)

/** Where the words of every screen are, after those of the screen itself. */
const everywhere = ['menu', 'common', 'policy']

/**
 * Where such words are kept for the screen at a path, so that a flow plays in other languages too;
 * the words themselves where they are not, as with a name or a date.
 */
export async function keyOf(said: string, path: string, language: string): Promise<Words> {
  const parts = path.split('/')
  const own = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  for (const namespace of [...own, ...everywhere]) {
    await loadWords([namespace], language)
    const found = keyIn(i18next.getResourceBundle(language, namespace) ?? {}, said)
    if (found) return { key: `${namespace}:${found}` }
  }
  return said
}

function keyIn(words: object, said: string): string | undefined {
  for (const [key, value] of Object.entries(words)) {
    if (value === said) return key
    const below = typeof value === 'object' && value !== null ? keyIn(value, said) : undefined
    if (below) return `${key}.${below}`
  }
  return undefined
}
