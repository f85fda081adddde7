import i18next, { type FlatNamespace, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type {} from './keys.ts'

export const languages = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  ar: 'العربية',
} as const
export type Language = keyof typeof languages

type Files = Record<string, () => Promise<{ default: object }>>

const files: Files = {
  ...import.meta.glob<{ default: object }>([
    './locales/*/**/*.json',
    '!./locales/*/{gallery,studio}.json',
    '!./locales/*/studio/*.json',
  ]),
  // The studio is in no production build, and so neither are its words.
  ...(import.meta.env.MODE === 'production'
    ? {}
    : import.meta.glob<{ default: object }>([
        './locales/*/{gallery,studio}.json',
        './locales/*/studio/*.json',
      ])),
}

/** Words every screen needs. */
const shared = ['common', 'menu', 'policy']

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
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
  await Promise.all(
    namespaces.map(async (namespace) => {
      if (i18next.hasResourceBundle(language, namespace)) return
      const words = await files[`./locales/${language}/${namespace}.json`]?.()
      if (words) i18next.addResourceBundle(language, namespace, words.default)
    }),
  )
}

export async function changeLanguage(language: Language, namespaces: readonly string[]) {
  const open = Object.keys(i18next.getDataByLanguage(i18next.language) ?? {})
  // First the words, then the switch: no screen ever shows keys in their place.
  await loadWords([...shared, ...open, ...namespaces], language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = i18next.dir(language)
}

/** Words in a language that need not be the current one: for what was shown in it before. */
export async function wordsIn<const Names extends readonly FlatNamespace[]>(
  language: string,
  namespaces: Names,
): Promise<TFunction<Names>> {
  await loadWords(namespaces, language)
  return i18next.getFixedT(language)
}
