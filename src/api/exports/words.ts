import ar from '../../i18n/locales/ar/export.json' with { type: 'json' }
import en from '../../i18n/locales/en/export.json' with { type: 'json' }
import ja from '../../i18n/locales/ja/export.json' with { type: 'json' }
import ko from '../../i18n/locales/ko/export.json' with { type: 'json' }
import ms from '../../i18n/locales/ms/export.json' with { type: 'json' }
import th from '../../i18n/locales/th/export.json' with { type: 'json' }
import vi from '../../i18n/locales/vi/export.json' with { type: 'json' }
import zhHans from '../../i18n/locales/zh-Hans/export.json' with { type: 'json' }
import zhHant from '../../i18n/locales/zh-Hant/export.json' with { type: 'json' }

export type ExportWords = typeof en

/** The words of the files themselves: they are read offline, long after the app was closed. */
export const exportWords: Readonly<Record<string, ExportWords>> = {
  ar,
  en,
  ja,
  ko,
  ms,
  th,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}

/** The language a copy is written in: English where there are no words in the one it was asked in. */
export const languageOf = (asked: string | undefined): string =>
  asked !== undefined && Object.hasOwn(exportWords, asked) ? asked : 'en'

export function wordsFor(language: string): ExportWords {
  return exportWords[language] ?? en
}

/** The word for a name that a person may have chosen: what every object inherits is none. */
export const wordOf = (words: Readonly<Record<string, string>> | undefined, name: string) =>
  words && Object.hasOwn(words, name) ? words[name] : undefined

/** Puts values into `{{name}}` places, as the app's own words have them. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
