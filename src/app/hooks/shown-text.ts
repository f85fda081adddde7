import type { ShownText } from '../../contract/schemas.ts'
import { shell } from '../../policy/shell.ts'

/** Proof of the exact words a person was shown: SHA-256 in lower-case hex, with language and version (IV(4)). */
export async function shownText(locale: string, words: readonly string[]): Promise<ShownText> {
  const bytes = new TextEncoder().encode(words.join('\n'))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  const hash = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return { locale, hash, version: shell.version }
}
