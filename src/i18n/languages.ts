/** Every language there are words in, by its own name. One more is a line here and a folder of files. */
export const languages = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  ar: 'العربية',
  ms: 'Bahasa Melayu',
  th: 'ไทย',
  vi: 'Tiếng Việt',
} as const
export type Language = keyof typeof languages

const rightToLeft: ReadonlySet<string> = new Set<Language>(['ar'])

export const directionOf = (language: string) => (rightToLeft.has(language) ? 'rtl' : 'ltr')
