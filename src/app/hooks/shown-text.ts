/** SHA-256 of the exact words a person was shown, in lower-case hex: proof of what they chose (IV(4)). */
export async function hashShown(words: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(words.join('\n'))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
