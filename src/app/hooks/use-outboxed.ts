import { useEffect, useState } from 'react'
import type { Intent, OutboxEntry } from '../outbox/entry.ts'
import { outbox, useOutbox } from '../outbox/live.ts'
import { useSession } from './session.ts'

export interface Outboxed {
  /** The latest of these intents that is not confirmed: waiting, or refused by the server. */
  entry: OutboxEntry | undefined
  /** The server's answer to the latest intent made here; undefined until it has confirmed. */
  result: unknown
  /** Why the direct call failed, where this browser keeps nothing. */
  error: unknown
  sending: boolean
  submit: (intent: Intent) => Promise<void>
  sendNow: () => void
  dismiss: () => Promise<void>
}

/** Intents that survive this page: written on the device first, confirmed only by the server. */
export function useOutboxed(matches: (entry: OutboxEntry) => boolean): Outboxed {
  const { accountId } = useSession()
  const [made, setMade] = useState<{ key?: string; result?: unknown; error?: unknown }>({})
  const [sending, setSending] = useState(false)
  /** Saved, but not yet seen in the queue: to stop here would say 'saving' twice. */
  const [saved, setSaved] = useState<string>()
  const entry = useOutbox(({ entries }) => entries.findLast(matches))
  const settled = useOutbox((state) => (made.key ? state.settled[made.key] : undefined))

  const isSeen = saved !== undefined && (settled !== undefined || entry?.key === saved)
  useEffect(() => {
    if (isSeen) setSaved(undefined)
  }, [isSeen])

  async function submit(intent: Intent) {
    setSending(true)
    if (entry?.refused) await outbox.dismiss(entry.id)
    try {
      const submitted = await outbox.submit(intent, accountId)
      setMade(submitted.saved ? { key: submitted.entry.key } : { result: submitted.result })
      if (submitted.saved) setSaved(submitted.entry.key)
    } catch (error) {
      setMade({ error })
    }
    setSending(false)
  }

  return {
    entry,
    result: settled ?? made.result,
    error: made.error,
    sending: sending || (saved !== undefined && !isSeen),
    submit,
    sendNow: () => void outbox.drain(),
    dismiss: async () => {
      if (entry) await outbox.dismiss(entry.id)
    },
  }
}
