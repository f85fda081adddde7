import type { OutgoingMessage } from '../../api/outgoing.ts'
import { isSafeAddress, safeAddress } from './recipient-addresses.ts'

/**
 * Where messages go, from the environment: a command line is readable by everyone on the machine.
 * @throws with what is wrong or missing
 */
export function messagesOf({ MESSAGES_URL: url, MESSAGES_TOKEN: token }: NodeJS.ProcessEnv) {
  if (!url) return undefined
  if (!isSafeAddress(url)) throw new Error(`MESSAGES_URL ${safeAddress}.`)
  if (!token) throw new Error('MESSAGES_TOKEN is not set: the service could not know who calls.')
  return { url, token }
}

interface PostOffice {
  /** Where messages go: a service of the operator's that speaks to mail and phones. */
  url: string
  /** Sent as a bearer token. */
  token: string
  send: (request: Request) => Promise<Response>
  now: () => number
  /** Calls back after so many milliseconds; resolves to a way of not doing it. */
  later: (ms: number, work: () => void) => () => void
  /** For operators: the kind of message and why it was not taken, and nothing of whom it was for. */
  complain: (line: string) => void
}

/** Milliseconds before each further try; the last goes on until the message is worth nothing. */
const pausesInMs = [1_000, 4_000, 15_000, 60_000]
const answerWithinMs = 10_000

const isWorthAnotherTry = (status: number) => status === 408 || status === 429 || status >= 500

/**
 * Hands messages to the operator's service, each tried again until it was taken or is worth
 * nothing. They lie in memory only, so that no code is ever stored: one that is lost with the
 * process is asked for anew, as one that was lost on its way.
 */
export function openPostOffice({ url, token, send, now, later, complain }: PostOffice) {
  const waiting = new Set<() => void>()

  async function deliver(message: OutgoingMessage): Promise<'taken' | 'refused' | 'try again'> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': message.id,
    }
    const signal = AbortSignal.timeout(answerWithinMs)
    const body = JSON.stringify(message)
    const { ok, status } = await send(
      new Request(url, { method: 'POST', headers, body, signal, redirect: 'error' }),
    )
    if (ok) return 'taken'
    complain(`message ${message.kind}: the service answered ${status}`)
    return isWorthAnotherTry(status) ? 'try again' : 'refused'
  }

  async function post(message: OutgoingMessage, tries = 0): Promise<void> {
    const outcome = await deliver(message).catch(() => {
      complain(`message ${message.kind}: the service can't be reached`)
      return 'try again' as const
    })
    if (outcome !== 'try again') return
    const pause = pausesInMs[Math.min(tries, pausesInMs.length - 1)] ?? 0
    if (now() + pause >= Date.parse(message.expiresAt)) return
    const forget = later(pause, () => {
      waiting.delete(forget)
      void post(message, tries + 1)
    })
    waiting.add(forget)
  }

  return {
    /** Returns at once: how long it takes would tell who has an account. */
    post: (message: OutgoingMessage): void => void post(message),
    close(): void {
      for (const forget of waiting) forget()
    },
  }
}
