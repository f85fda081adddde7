/** What was typed and not sent yet. */
export interface Draft {
  words: string
  ground: string | null
  decision: string | null
}

/*
 * In sessionStorage, because what a person writes here belongs to this tab and goes with it; under
 * the account's id, so that whoever signs in next in the same tab does not find it.
 */
const keyOf = (accountId: string, kind: string) => `draft:${accountId}:${kind}`

export function readDraft(accountId: string, kind: string): Draft | null {
  try {
    const text = sessionStorage.getItem(keyOf(accountId, kind))
    return text === null ? null : (JSON.parse(text) as Draft)
  } catch {
    return null
  }
}

export function writeDraft(accountId: string, kind: string, draft: Draft): void {
  const isEmpty = draft.words === '' && draft.ground === null && draft.decision === null
  try {
    if (isEmpty) sessionStorage.removeItem(keyOf(accountId, kind))
    else sessionStorage.setItem(keyOf(accountId, kind), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage costs the draft its reload, and nothing else.
  }
}
