import type { Batch, Store } from '../../../src/stores/port.ts'

/** Kept to answer the same key alike, to bound attempts, to be summed up later, or made anew by signing in again. */
export const besides = new Set([
  'answer',
  'code-bucket',
  'announcement-tally',
  'announcement-total',
  'session',
  'staff-session',
  'clock',
  'faults',
])

/** What the world holds, without the ids that differ each time: compared to say "once, and whole". */
export interface Ledger {
  events: Readonly<Record<string, readonly string[]>>
  documents: Readonly<Record<string, number>>
}

/** A store that notes whose logs and which kinds of documents it was ever asked to write. */
export function watched(store: Store): { store: Store; ledger(): Promise<Ledger> } {
  const accounts = new Set<string>()
  const kinds = new Set<string>()
  const note = ({ append, documents = [] }: Batch) => {
    if (append) accounts.add(append.accountId)
    for (const write of documents) kinds.add('put' in write ? write.put.kind : write.drop.kind)
  }
  return {
    store: {
      ...store,
      commit(batch) {
        note(batch)
        return store.commit(batch)
      },
    },
    async ledger() {
      const events: Record<string, string[]> = {}
      for (const account of accounts) {
        const known = /^acc-[a-z]+$/.test(account) ? account : 'somebody new'
        const log = await store.load(account)
        events[known] = [...(events[known] ?? []), ...log.events.map(({ type }) => type)]
      }
      const documents: Record<string, number> = {}
      for (const kind of [...kinds].filter((one) => !besides.has(one)).toSorted()) {
        const found = await store.documents(kind, { limit: 1_000 })
        if (found.length > 0) documents[kind] = found.length
      }
      return { events, documents }
    },
  }
}

/** What was added between two looks, as text. */
export function difference(before: Ledger, after: Ledger): string {
  const added = Object.entries(after.events).flatMap(([account, types]) => {
    const fresh = types.slice(before.events[account]?.length ?? 0)
    return fresh.length > 0 ? [`${account}: ${fresh.join(', ')}`] : []
  })
  const kinds = new Set([...Object.keys(before.documents), ...Object.keys(after.documents)])
  const counted = [...kinds].toSorted().flatMap((kind) => {
    const change = (after.documents[kind] ?? 0) - (before.documents[kind] ?? 0)
    return change === 0 ? [] : [`${kind} ${change > 0 ? '+' : ''}${change}`]
  })
  return [...added.toSorted(), ...counted].join('; ') || 'nothing'
}
