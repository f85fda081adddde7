/** What was typed and not sent yet. */
export interface Draft {
  words: string
  ground: string | null
  decision: string | null
  /** Consents to end. */
  stops: readonly string[]
}

/*
 * In sessionStorage, because what a person writes here belongs to this tab and goes with it; under
 * the account's id, so that whoever signs in next in the same tab does not find it.
 */
const keyOf = (accountId: string, kind: string) => `draft:${accountId}:${kind}`

export const emptyDraft: Draft = { words: '', ground: null, decision: null, stops: [] }

export function readDraft(accountId: string, kind: string): Draft {
  try {
    const text = sessionStorage.getItem(keyOf(accountId, kind))
    return text === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(text) as Partial<Draft>) }
  } catch {
    return emptyDraft
  }
}

export function writeDraft(accountId: string, kind: string, draft: Draft): void {
  const { words, ground, decision, stops } = draft
  const isEmpty = words === '' && ground === null && decision === null && stops.length === 0
  try {
    if (isEmpty) sessionStorage.removeItem(keyOf(accountId, kind))
    else sessionStorage.setItem(keyOf(accountId, kind), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage costs the draft its reload, and nothing else.
  }
}
