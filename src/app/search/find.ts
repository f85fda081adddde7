import Fuse from 'fuse.js'
import type { SearchEntry } from './entries.ts'

const longest = 12
const options = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'where', weight: 1 },
    { name: 'more', weight: 1 },
  ],
  threshold: 0.34,
  ignoreLocation: true,
  ignoreDiacritics: true,
}

/**
 * Finds by parts of words and in spite of typos; Chinese needs no spaces, since letters are
 * compared. What holds every word comes before what holds only some.
 */
export function makeFinder(entries: readonly SearchEntry[]): (words: string) => SearchEntry[] {
  const every = new Fuse(entries, { ...options, useTokenSearch: true, tokenMatch: 'all' })
  const any = new Fuse(entries, { ...options, useTokenSearch: true, tokenMatch: 'any' })
  return (words) => {
    const found = [every, any].flatMap((fuse) => fuse.search(words.trim(), { limit: longest }))
    return [...new Set(found.map(({ item }) => item))].slice(0, longest)
  }
}
