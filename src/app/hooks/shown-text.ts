import type { ShownText } from '../../contract/schemas.ts'
import { shell } from '../../policy/shell.ts'

const made = new Map<string, Promise<ShownText>>()

/**
 * Proof of the exact words a person was shown: SHA-256 in lower-case hex, with language and version (IV(4)).
 * Once asked for it is at hand: whoever then presses does not wait for it.
 */
export function shownText(locale: string, words: readonly string[]): Promise<ShownText> {
  const text = words.join('\n')
  const id = `${locale}\n${text}`
  const known = made.get(id) ?? proofOf(locale, text)
  made.set(id, known)
  return known
}

async function proofOf(locale: string, text: string): Promise<ShownText> {
  const bytes = new TextEncoder().encode(text)
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  const hash = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return { locale, hash, version: shell.version }
}
