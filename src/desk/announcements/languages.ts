import type { DeskAnnouncements } from '../../contract/desk-announcements.ts'
import { languages } from '../../i18n/languages.ts'

/** In which an announcement needs words here, English first, each by its own name. */
export function neededIn(wanted: DeskAnnouncements['languages']): [id: string, name: string][] {
  return Object.entries(languages).filter(([id]) => wanted?.includes(id) ?? true)
}

/** Names of the languages whose people would read English instead. */
export function missingIn(words: object, wanted: DeskAnnouncements['languages']): string[] {
  return neededIn(wanted).flatMap(([id, name]) => (id in words ? [] : [name]))
}
