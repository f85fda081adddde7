import { type ChangeObject, diffWords } from 'diff'

/** What was taken out, put in and left, word by word as the language divides words. */
export function wordDiff(
  older: string,
  newer: string,
  language: string,
): readonly ChangeObject<string>[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return diffWords(older, newer, { intlSegmenter })
}
