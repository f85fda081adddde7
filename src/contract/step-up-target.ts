interface Scope {
  categories: readonly string[]
  formats: readonly string[]
  from?: string | undefined
  to?: string | undefined
}

/** What a step-up for a copy of one's data is bound to: this choice and no other, as SHA-256 in hex. */
export async function exportTarget({ categories, formats, from, to }: Scope): Promise<string> {
  const text = JSON.stringify([categories.toSorted(), formats.toSorted(), from ?? '', to ?? ''])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
