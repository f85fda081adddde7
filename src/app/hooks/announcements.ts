import { queryOptions } from '@tanstack/react-query'
import type { AnnouncementView } from '../../contract/announcements.ts'
import { operations } from '../../contract/operations.ts'
import { call } from '../client.ts'

/** Milliseconds between two looks: an announcement may be raised at any time. */
const lookEvery = 30_000

export const announcementsQuery = queryOptions({
  queryKey: ['announcements'],
  queryFn: () => call(operations.getAnnouncements, {}),
  refetchInterval: lookEvery,
})

/** The words in the language now shown, or in English where they were not translated. */
export function wordsOf({ words }: AnnouncementView, language: string) {
  const found = words[language] ?? words.en
  if (!found) throw new Error('An announcement has no words.')
  return found
}
