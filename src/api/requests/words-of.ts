import type { Deps } from '../deps.ts'

export interface TextBody {
  words: string
}

/** The words of a message; null where they were erased. */
export async function wordsOf(deps: Deps, messageId: string): Promise<string | null> {
  const found = await deps.store.document<TextBody>('request-text', messageId)
  return found?.body.words ?? null
}
