import type { CallFailed } from '../../contract/problem.ts'
import { type OutboxEntry, versionIn } from './entry.ts'

/** What a failed try means for the intent behind it. */
export type Verdict =
  /** May pass: try again after so many milliseconds. */
  | { kind: 'wait'; ms: number }
  /** Nobody, or somebody else, is signed in: it waits for its own person. */
  | { kind: 'hold' }
  /** A withdrawal met a newer version: the same meaning, on what the server holds now. */
  | { kind: 'reapply'; etag: string }
  /** It is so already. */
  | { kind: 'settled' }
  /** The server said no, and will say so again: the person is told. */
  | { kind: 'refused'; refused: NonNullable<OutboxEntry['refused']> }

const firstWaitInMs = 1_000
const longestWaitInMs = 60_000
/** A server may ask for more, but a timer of more than 24 days would fire at once. */
const longestAskedInMs = 24 * 3_600_000
const passing = new Set([408, 425, 429])

/** Exponential, with jitter, so that many devices do not come back at the same moment. */
function backoff(tries: number, random: () => number): number {
  const ceiling = Math.min(longestWaitInMs, firstWaitInMs * 2 ** tries)
  return ceiling / 2 + (random() * ceiling) / 2
}

/**
 * Decides about one failed try. Only what never arrived, or may pass, is tried again; a grant
 * that met a newer version is never sent again by itself.
 */
export function judge(entry: OutboxEntry, failure: CallFailed, random: () => number): Verdict {
  const { code, status = 0, retryAfter, problem } = failure
  if (status === 401) return { kind: 'hold' }
  if (code === 'stale') return afterNewerVersion(entry, problem?.current)
  const noAnswer = status === 0
  if (noAnswer || passing.has(status) || status >= 500 || code === 'conflict') {
    const own = backoff(entry.tries, random)
    // A date that has passed, or a clock that is wrong, must not make a device knock without end.
    return { kind: 'wait', ms: Math.min(longestAskedInMs, Math.max(own, retryAfter ?? 0)) }
  }
  return { kind: 'refused', refused: { code, reason: problem?.reason ?? null } }
}

function afterNewerVersion(entry: OutboxEntry, current: unknown): Verdict {
  const etag = versionIn(current)
  const wanted = saidIn(entry.body)
  if (wanted !== undefined && saidIn(current) === wanted) return { kind: 'settled' }
  if (entry.isWithdrawal && etag !== undefined) return { kind: 'reapply', etag }
  return { kind: 'refused', refused: { code: 'stale', reason: null } }
}

function saidIn(what: unknown): unknown {
  const said = (what ?? {}) as { collection?: unknown } & Record<string, unknown>
  const { choice, answer, paused } = (said.collection ?? said) as Record<string, unknown>
  return choice ?? answer ?? paused
}
