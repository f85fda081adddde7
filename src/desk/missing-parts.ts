/** What a step is made of, by the field that holds it. */
interface Parts {
  ground: string | null
  reason: string | null
  day: string
  of: string | null
  words: string
}

export type Part = 'step' | keyof Parts

const needed: Readonly<Record<string, readonly (keyof Parts)[]>> = {
  take: [],
  deny: ['ground', 'words'],
  extend: ['reason', 'day', 'words'],
  duplicate: ['of'],
}

/** What a step still lacks, in the order of the form. Whatever the person reads needs words. */
export function missingParts(action: string | null, parts: Parts): Part[] {
  if (action === null) return ['step']
  return (needed[action] ?? ['words']).filter((part) => !parts[part]?.trim())
}
