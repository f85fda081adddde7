import type { AnnouncementView } from '../../../contract/announcements.ts'

/** The words in the language now shown, or in English where nobody translated them; `lang` is theirs. */
export function wordsOf({ words }: Pick<AnnouncementView, 'words'>, language: string) {
  const lang = words[language] ? language : 'en'
  const found = words[lang]
  if (!found) throw new Error('An announcement has no words.')
  return { ...found, lang }
}
