import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownText } from '../../contract/schemas.ts'
import { shownText } from './shown-text.ts'

/**
 * The proof of the words beside a choice, made before anybody presses: between the press and the
 * outbox lies nothing that a page could be left in.
 */
export function useShownText(words: readonly string[]): () => Promise<ShownText> {
  const { language } = useTranslation().i18n
  const text = words.join('\n')
  useEffect(() => void shownText(language, [text]), [language, text])
  return () => shownText(language, [text])
}
