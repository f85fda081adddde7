import { type Language, languages } from './languages.ts'

/** The first of the wanted languages (BCP 47) that there are words in, or English. Chinese goes by its script. */
export function preferredLanguage(
  wanted: readonly string[],
  offered: readonly string[] = Object.keys(languages),
): Language {
  for (const tag of wanted) {
    const { language, script } = new Intl.Locale(tag).maximize()
    const found = [`${language}-${script}`, language].find((name) => offered.includes(name))
    if (found) return found as Language
  }
  return 'en'
}
