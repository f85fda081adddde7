import { useEffect, useRef } from 'react'
import type { Removed } from '../../../contract/records.ts'
import { type Intent, type OutboxEntry, waits } from '../../outbox/entry.ts'
import { outbox, useOutbox } from '../../outbox/live.ts'
import { useSession } from '../session.ts'
import { refreshOthers } from './queries.ts'

type Removal = Pick<Intent, 'operation' | 'params' | 'query' | 'body'>

/** The rows that an intent takes out of a list; a chat goes by its shop. */
export function goneBy({
  operation,
  params,
  body,
}: Pick<Intent, 'operation' | 'params' | 'body'>): readonly string[] {
  if (operation === 'removeChat') return [params.shop ?? '']
  return (body as { ids?: readonly string[] }).ids ?? []
}

/**
 * Removals from one list that the server has not confirmed: each is safe on this device from the
 * press on. `onRemoved` hears of every one that it confirms, also of one from before a reload or
 * from another tab; its answer is null where it was so already.
 */
export function useRemovalsOnTheWay(
  category: string,
  onRemoved: (answer: Removed | null, gone: readonly string[]) => void,
) {
  const { accountId } = useSession()
  const all = useOutbox(({ entries }) => entries)
  const settled = useOutbox((state) => state.settled)
  const known = useRef(new Map<string, OutboxEntry>())
  const noted = useRef(new Set<string>())
  const entries = all.filter(({ operation, params }) =>
    operation === 'removeRecords'
      ? params.category === category
      : operation === 'removeChat' && category === 'messages',
  )

  useEffect(() => {
    for (const entry of entries) known.current.set(entry.key, entry)
    for (const [key, entry] of known.current) {
      const answer = settled[key]
      if (answer === undefined || noted.current.has(key)) continue
      noted.current.add(key)
      onRemoved(answer as Removed | null, goneBy(entry))
    }
  })

  async function submit(removal: Removal): Promise<void> {
    const lane = `removals:${category}`
    const intent = { ...removal, etag: null, lane, isWithdrawal: true }
    const submitted = await outbox.submit(intent, accountId)
    if (submitted.saved) known.current.set(submitted.entry.key, submitted.entry)
    else {
      onRemoved(submitted.result as Removed, goneBy(removal))
      void refreshOthers(category)
    }
  }

  const told = entries.find(({ refused }) => refused) ?? entries.find(waits) ?? entries.at(-1)
  return {
    submit,
    /** What waits or was refused, for the notice that says so. */
    notice: {
      entry: told,
      error: undefined,
      sendNow: () => void outbox.drain(),
      dismiss: async () => {
        if (told) await outbox.dismiss(told.id)
      },
    },
    /** Rows whose removal is on its way. */
    leaving: new Set(entries.filter(({ refused }) => !refused).flatMap(goneBy)),
    /** Those of them that can't be sent now. */
    waiting: new Set(entries.filter(waits).flatMap(goneBy)),
  }
}
