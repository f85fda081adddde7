import i18next, { type FlatNamespace, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type {} from './keys.ts'
import type { Language } from './languages.ts'

type Files = Readonly<Record<string, () => Promise<{ default: object }>>>

/** Where the words of a language are; a list of all of them would be fetched for one. */
const lists: Readonly<Record<Language, () => Promise<{ files: Files }>>> = {
  en: () => import('./files/en.ts'),
  'zh-Hans': () => import('./files/zh-Hans.ts'),
  'zh-Hant': () => import('./files/zh-Hant.ts'),
  ja: () => import('./files/ja.ts'),
  ko: () => import('./files/ko.ts'),
  ar: () => import('./files/ar.ts'),
  ms: () => import('./files/ms.ts'),
  th: () => import('./files/th.ts'),
  vi: () => import('./files/vi.ts'),
}

/** The studio is in no production build, and so neither are its words. */
const studio = import.meta.env.MODE === 'production' ? null : () => import('./files/studio.ts')

/** What tests ask for instead of the words in the files: see pseudo.ts. In no production build. */
const other =
  import.meta.env.MODE === 'production' || !isPseudoAsked() ? null : () => import('./pseudo.ts')

function isPseudoAsked(): boolean {
  try {
    return localStorage.getItem('pseudo') !== null
  } catch {
    // Storage that is blocked throws when it is touched, and must not stop the start.
    return false
  }
}

/** Words every screen needs. */
const shared = ['common', 'menu']

/** Nothing is escaped, since React does that; a number is written as the language writes numbers. */
function shown(value: unknown): string {
  if (typeof value !== 'number') return String(value ?? '')
  return new Intl.NumberFormat(i18next.language).format(value)
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: true, useRawValueToEscape: true, escape: shown },
    saveMissing: true,
    // Tests fail on what the console says, so no screen can show a key in the place of words.
    missingKeyHandler: (_languages, namespace, key, _fallback, _update, { defaultValue }) => {
      if (defaultValue === undefined) console.error(`No words for ${namespace}:${key}`)
    },
  })
  await loadWords(shared)
}

/** Loads namespaces, in the current language unless told; those there already cost nothing. */
export async function loadWords(
  namespaces: readonly string[],
  language: string = i18next.language,
): Promise<void> {
  const missing = namespaces.filter((name) => !i18next.hasResourceBundle(language, name))
  if (missing.length === 0) return
  const files = {
    ...(await lists[language as Language]?.())?.files,
    ...(studio && (await studio()).files),
  }
  await Promise.all(
    missing.map(async (namespace) => {
      const words = await files[`../locales/${language}/${namespace}.json`]?.()
      if (!words) return
      const shown = other ? await (await other()).instead(namespace, words.default) : words.default
      i18next.addResourceBundle(language, namespace, shown)
    }),
  )
}

let wanted: Language | undefined

/**
 * Resolves to whether it is spoken now: a later choice takes the place of one whose words are on
 * their way. Rejects, and changes nothing, where they can't be fetched.
 */
export async function changeLanguage(
  language: Language,
  namespaces: readonly string[],
): Promise<boolean> {
  wanted = language
  const open = Object.keys(i18next.getDataByLanguage(i18next.language) ?? {})
  // First the words, then the switch: no screen ever shows keys in their place.
  await loadWords([...shared, ...open, ...namespaces], language)
  if (wanted !== language) return false
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = i18next.dir(language)
  return true
}

/** Words in a language that need not be the current one: for what was shown in it before. */
export async function wordsIn<const Names extends readonly FlatNamespace[]>(
  language: string,
  namespaces: Names,
): Promise<TFunction<Names>> {
  await loadWords(namespaces, language)
  return i18next.getFixedT(language)
}
