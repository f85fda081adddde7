import { categoryIds } from '../engine/catalogue.ts'
import type { Signals } from '../engine/feed.ts'
import { live } from '../engine/records.ts'
import type { AccountState } from '../engine/state.ts'
import type { Store } from '../stores/port.ts'
import type { Deps } from './deps.ts'

const set = 'browsing-history'
/** Accounts whose counts a process keeps; a count is some hundred bytes. */
const mostKept = 200

interface Kept {
  version: string
  signals: Signals
}

const keptOf = new WeakMap<Store, Map<string, Kept>>()

/**
 * How often each interest was looked at since the last reset. Reads history: ask only when it may
 * be used. Counted anew only where something could have changed it: an event of the account, as
 * every removal and reset is one, or another number or another newest of the rows in use.
 */
export async function readSignals({ store }: Pick<Deps, 'store'>, state: AccountState) {
  const { accountId, recommendation } = state
  const { interestsResetAt: resetAt } = recommendation
  const since = live(state, set, resetAt ? { from: resetAt } : {})
  const [{ rows }, count] = await Promise.all([
    store.records(accountId, set, { limit: 1, ...since }),
    store.countRecords(accountId, set, since),
  ])
  const version = JSON.stringify([state.version, since, count, rows[0]?.at, rows[0]?.id])
  const kept = keptOf.get(store) ?? new Map<string, Kept>()
  keptOf.set(store, kept)
  const found = kept.get(accountId)
  const signals =
    found?.version === version ? found.signals : await countAll(store, accountId, since)
  // The one that was asked for last goes to the end; the first is the oldest.
  kept.delete(accountId)
  kept.set(accountId, { version, signals })
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return signals
}

async function countAll(
  store: Store,
  accountId: string,
  since: { from?: string },
): Promise<Signals> {
  const counts = new Map<string, number>()
  let after: string | undefined
  do {
    const page = await store.records(accountId, set, {
      limit: 1_000,
      ...since,
      ...(after && { after }),
    })
    for (const { data } of page.rows) {
      const category = String(data.category)
      if (categoryIds.includes(category)) counts.set(category, (counts.get(category) ?? 0) + 1)
    }
    after = page.next
  } while (after)
  return Object.fromEntries(counts)
}
