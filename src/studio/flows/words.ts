import i18next from 'i18next'
import { loadWords } from '../../i18n/setup.ts'
import type { Words } from '../../scenarios/flow.ts'
import { findIn } from './find-words.ts'

/** Words in a language, from where they are kept; as they are where they are kept nowhere. */
export async function spoken(words: Words, language: string): Promise<string> {
  if (typeof words === 'string') return words
  const [namespace = '', key = ''] = words.key.split(':')
  await loadWords([namespace], language)
  const filled = Object.entries(words.with ?? {}).map(async ([slot, value]) => {
    return [slot, typeof value === 'number' ? value : await spoken(value, language)] as const
  })
  const t = i18next.getFixedT(language, namespace as 'common')
  return String(
    t(key as 'app', {
      ...Object.fromEntries(await Promise.all(filled)),
      // The app writes numbers in its own language; these words may be of another.
      interpolation: {
        escape: (value: unknown) =>
          typeof value === 'number' ? numbers(language).format(value) : String(value),
      },
    }),
  )
}

/** The words of `namespace:key` in a language. */
export const wordOf = (key: string, language: string) => spoken({ key }, language)

const numbers = (language: string) => new Intl.NumberFormat(language)

/** Where the words of every screen are, after those of the screen itself. */
const everywhere = ['menu', 'common', 'records', 'erasures', 'policy']

/**
 * Where such words are kept for the screen at a path, so that a flow plays in other languages too;
 * the words themselves where they are not, as with a person's name or a date.
 */
export async function keyOf(said: string, path: string, language: string): Promise<Words> {
  const parts = path.split('/')
  const own = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  const bundles: [string, object][] = []
  for (const namespace of [...own, ...everywhere]) {
    await loadWords([namespace], language)
    bundles.push([namespace, i18next.getResourceBundle(language, namespace) ?? {}])
  }
  for (const found of findIn(bundles, said, language)) {
    if ((await spoken(found, language)) === said) return found
  }
  return said
}
