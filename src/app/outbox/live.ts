import { create } from 'zustand'
import { call, queryClient } from '../client.ts'
import { onDevice, outboxDatabase } from '../hooks/frame.ts'
import { sessionQuery } from '../hooks/session.ts'
import { type OutboxEntry, versionIn } from './entry.ts'
import { createOutbox } from './outbox.ts'
import { createOutboxStore } from './store.ts'
import { exclusively, onTabMessage, tellTabs } from './tabs.ts'

interface View {
  /** What waits, and what was refused, for the person who is signed in. */
  entries: readonly OutboxEntry[]
  /** Answers to intents confirmed while this page is open, by idempotency key. */
  settled: Readonly<Record<string, unknown>>
}

export const useOutbox = create<View>()(() => ({ entries: [], settled: {} }))

export const outbox = createOutbox({
  store: createOutboxStore(onDevice(outboxDatabase)),
  send: call,
  now: () => new Date().toISOString(),
  newKey: () => crypto.randomUUID(),
  random: Math.random,
  exclusively: (work) => exclusively(onDevice('privacy-centre-outbox'), work),
  after(ms, work) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
  onChange() {
    tellTabs({ type: 'outbox-changed' })
    void showEntries()
  },
  onSettled({ key, etag }, result) {
    tellTabs({ type: 'settled', key, from: etag, to: versionIn(result) ?? null, result })
    note(key, result)
    // A list that is open takes out of itself what was removed from it.
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [area, , part] }) => !(area === 'records' && part === 'rows'),
    })
  },
})

const personId = () => queryClient.getQueryData(sessionQuery.queryKey)?.accountId ?? null

async function showEntries(): Promise<void> {
  const accountId = personId()
  useOutbox.setState({ entries: accountId ? await outbox.pending(accountId) : [] })
}

function note(key: string, result: unknown): void {
  useOutbox.setState(({ settled }) => ({ settled: { ...settled, [key]: result ?? null } }))
}

/** Sends what is left from before, and goes on whenever that may have become possible. */
export function startOutbox(): void {
  let last: string | null = null
  const follow = () => {
    const now = personId()
    if (now === last) return
    last = now
    void showEntries()
    void outbox.setPerson(now)
  }
  // Somebody may be signed in already: the first screen does not wait for the outbox.
  follow()
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] === sessionQuery.queryKey[0]) follow()
  })
  addEventListener('online', () => void outbox.drain())
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.drain()
  })
  onTabMessage((message) => {
    if (message.type === 'outbox-changed') void showEntries()
    if (message.type === 'settled') {
      if (message.from && message.to) outbox.learn(message.from, message.to)
      // That something changed has been told by the call itself.
      note(message.key, message.result)
    }
  })
}
