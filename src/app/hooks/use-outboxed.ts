import { useEffect, useState } from 'react'
import { queryClient } from '../client.ts'
import { type Intent, type OutboxEntry, waits } from '../outbox/entry.ts'
import { outbox, useOutbox } from '../outbox/live.ts'
import { useSession } from './session.ts'

export interface Outboxed {
  /** The latest of these intents that is not confirmed: waiting, or refused by the server. */
  entry: OutboxEntry | undefined
  /** The server's answer to the latest intent made here; undefined until it has confirmed. */
  result: unknown
  /** Why the direct call failed, where this browser keeps nothing. */
  error: unknown
  /** What the server holds: its latest answer here, for as long as what was read is older than that. */
  current: <Held extends { etag: string }>(read: Held, held: (answer: unknown) => Held) => Held
  sending: boolean
  /** Safe on this device, but it can't be sent now. */
  waits: boolean
  /** On its way: another press would be one too many. One that waits locks nothing. */
  busy: boolean
  submit: (intent: Intent) => Promise<void>
  sendNow: () => void
  /** Not meant any more: the latest one that waits is not sent again. */
  takeBack: () => Promise<void>
  dismiss: () => Promise<void>
}

/** One intent made here: its key where the device keeps it, else what came of sending it. */
interface Made {
  /** The version it was made on. */
  etag: string | null
  key?: string
  result?: unknown
  error?: unknown
}

/** Intents that survive this page: written on the device first, confirmed only by the server. */
export function useOutboxed(matches: (entry: OutboxEntry) => boolean): Outboxed {
  const { accountId } = useSession()
  const [made, setMade] = useState<readonly Made[]>([])
  const [sending, setSending] = useState(false)
  /** Saved, but not yet seen in the queue: to stop here would say 'saving' twice. */
  const [saved, setSaved] = useState<string>()
  const entry = useOutbox(({ entries }) => entries.findLast(matches))
  const settled = useOutbox((state) => state.settled)
  const answerTo = ({ key, result }: Made) => (key === undefined ? result : settled[key])
  const latest = made.at(-1)
  const result = latest && answerTo(latest)
  const lastAnswer = made.map(answerTo).findLast((answer) => answer !== undefined)

  const isSeen = saved !== undefined && (result !== undefined || entry?.key === saved)
  useEffect(() => {
    if (isSeen) setSaved(undefined)
  }, [isSeen])

  async function submit(intent: Intent) {
    setSending(true)
    // First of all, so that it is kept before anything is waited for.
    const submitting = outbox.submit(intent, accountId)
    const note = (what: Omit<Made, 'etag'>) =>
      setMade((before) => [...before, { etag: intent.etag, ...what }])
    try {
      const submitted = await submitting
      if (entry?.refused) await outbox.dismiss(entry.id)
      note(submitted.saved ? { key: submitted.entry.key } : { result: submitted.result })
      if (submitted.saved) setSaved(submitted.entry.key)
    } catch (error) {
      note({ error })
    }
    setSending(false)
  }

  const isUnsent = entry !== undefined && entry.refused === null
  const isWaiting = entry !== undefined && waits(entry)
  const isSending = sending || (saved !== undefined && !isSeen)
  return {
    entry,
    result,
    error: latest?.error,
    current: (read, held) =>
      lastAnswer && made.some(({ etag }) => etag === read.etag) ? held(lastAnswer) : read,
    sending: isSending,
    waits: isWaiting,
    busy: isSending || (isUnsent && !isWaiting),
    submit,
    sendNow: () => void outbox.drain(),
    takeBack: async () => {
      if (!entry || !isWaiting) return
      await outbox.takeBack(entry.id)
      void queryClient.invalidateQueries()
    },
    dismiss: async () => {
      if (entry) await outbox.dismiss(entry.id)
    },
  }
}
