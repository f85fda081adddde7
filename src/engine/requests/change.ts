import { Temporal } from 'temporal-polyfill'
import { regionById, requestKindById } from '../../policy/lookup.ts'
import type { Context } from '../command.ts'
import { dayIn, endOfDay } from '../deadlines/count.ts'
import { deadlineFor } from '../deadlines/deadline.ts'
import type { RequestEntry } from '../slices/requests.ts'
import type { AccountState } from '../state.ts'
import type { RequestEventBody } from './events.ts'
import { isOpen, ownFiles } from './rules.ts'
import { canStop, stopsNothing } from './stops.ts'

/** What is done to a request; ids of words and files come from whoever stores them. */
export type RequestChange =
  | { action: 'verify' | 'ask-human' | 'withdraw' | 'retry' | 'take' | 'expire' }
  | {
      action: 'message' | 'reply' | 'ask-input' | 'fail' | 'appeal'
      messageId: string
    }
  | { action: 'fulfil'; messageId: string; stops?: readonly string[] }
  | { action: 'attach' | 'remove-file'; fileId: string }
  | { action: 'deny'; ground: string; messageId: string }
  | { action: 'extend'; reason: string; day: string; messageId: string }
  | { action: 'duplicate'; of: string }
  | { action: 'forward'; protocol: string; recipient: string; fields: readonly string[] }
  | { action: 'hand-back'; reason: string }

export function requestOf(state: AccountState, id: string): RequestEntry | undefined {
  return state.requests.find((entry) => entry.id === id)
}

/** What is wrong with a change that the state itself would allow; a reason code. */
export function faultOf(
  state: AccountState,
  entry: RequestEntry,
  change: RequestChange,
  context: Context,
): string | undefined {
  const { id, due, kind } = entry
  const { policy, now } = context
  switch (change.action) {
    case 'fulfil': {
      const { stops = [] } = change
      if (stopsNothing(state, entry, stops, context)) return 'choose-what-stops'
      const known = requestKindById(policy, kind)
      return canStop(known ?? {}, stops, context) ? undefined : 'no-such-purpose'
    }
    case 'remove-file':
      return ownFiles(entry).some((file) => file.id === change.fileId) ? undefined : 'no-such-file'
    case 'deny':
      return policy.desk.refusalGrounds.includes(change.ground) ? undefined : 'no-such-ground'
    case 'extend': {
      const today = dayIn(now, due.timeZone).toString()
      if (!policy.desk.extensionReasons.includes(change.reason)) return 'no-such-reason'
      if (change.day <= due.day || change.day <= today) return 'not-later'
      return due.latest && change.day <= due.latest.day ? undefined : 'later-than-law-allows'
    }
    case 'duplicate': {
      const other = requestOf(state, change.of)
      const fits = other && other.id !== id && other.kind === kind && isOpen(other)
      return fits ? undefined : 'no-such-request'
    }
    default:
      return undefined
  }
}

const plain = {
  verify: 'request.verified',
  'ask-human': 'request.human-asked',
  withdraw: 'request.withdrawn',
  retry: 'request.retried',
  take: 'request.taken',
  expire: 'request.expired',
} as const

const withWords = {
  message: 'request.message',
  reply: 'request.message',
  'ask-input': 'request.input-asked',
  fail: 'request.failed',
} as const

export function eventFor(
  state: AccountState,
  { id: requestId, kind, due }: RequestEntry,
  change: RequestChange,
  { policy, now }: Context,
): RequestEventBody {
  switch (change.action) {
    case 'attach':
      return { type: 'request.file-added', requestId, fileId: change.fileId }
    case 'remove-file':
      return { type: 'request.file-removed', requestId, fileId: change.fileId }
    case 'appeal': {
      const again = deadlineFor(policy, state.region, kind, now)
      return { type: 'request.appealed', requestId, messageId: change.messageId, due: again }
    }
    case 'deny': {
      const { ground, messageId } = change
      return { type: 'request.denied', requestId, ground, messageId }
    }
    case 'extend': {
      const { reason, day, messageId } = change
      const { timeZone } = regionById(policy, state.region)
      const from = { day: due.day, at: due.at, basis: due.basis }
      const at = endOfDay(Temporal.PlainDate.from(day), timeZone)
      const to = { day, at, basis: (due.latest ?? due).basis }
      return { type: 'request.extended', requestId, reason, from, to, messageId }
    }
    case 'duplicate':
      return { type: 'request.duplicate', requestId, of: change.of }
    case 'forward': {
      const { protocol, recipient, fields } = change
      return { type: 'request.forwarded', requestId, protocol, recipient, fields }
    }
    case 'hand-back':
      return { type: 'request.handed-back', requestId, reason: change.reason }
    case 'fulfil': {
      const { messageId, stops = [] } = change
      const named = stops.length > 0 && { stops }
      return { type: 'request.fulfilled', requestId, messageId, ...named }
    }
    case 'message':
    case 'reply':
    case 'ask-input':
    case 'fail':
      return { type: withWords[change.action], requestId, messageId: change.messageId }
    default:
      return { type: plain[change.action], requestId }
  }
}
