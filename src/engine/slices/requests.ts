import type { Deadline, RequestDeadline } from '../deadlines/deadline.ts'
import type { Actor } from '../events.ts'
import type { RequestEventType } from '../requests/events.ts'
import type { EventOf, Slice } from '../slice.ts'

export const requestStatuses = [
  'awaiting_verification',
  'received',
  'in_progress',
  'needs_input',
  'fulfilled',
  'denied',
  'cancelled',
  'duplicate',
  'expired',
  'failed',
] as const
export type RequestStatus = (typeof requestStatuses)[number]

/** One line of a request's story. */
export interface RequestStep {
  id: string
  at: string
  type: string
  by: Actor['kind']
  messageId: string | null
  /** A ground of refusal or a reason for more time. */
  code: string | null
  /** Consents that ended with it. */
  stops: readonly string[]
}

export interface RequestEntry {
  id: string
  kind: string
  clause: string
  status: RequestStatus
  receivedAt: string
  due: RequestDeadline
  verification: 'not-needed' | 'needed' | 'done'
  ground: string | null
  decisionId: string | null
  humanAsked: boolean
  steps: readonly RequestStep[]
  files: readonly { id: string; at: string; by: Actor['kind'] }[]
  denial: string | null
  /** The member of staff who refused it, for good: an appeal is for somebody else. */
  refusedBy: string | null
  appealed: boolean
  extended: { from: Deadline; to: Deadline; reason: string } | null
  duplicateOf: string | null
  /** Who handles it for us, and why it came back if it did. */
  outside: { protocol: string; recipient: string; at: string; handedBack: string | null } | null
  receiptId: string
  revision: number
}

type RequestEvent = EventOf<RequestEventType>

const isRequestEvent = (event: { type: string }): event is RequestEvent =>
  event.type.startsWith('request.')

export const requests: Slice<readonly RequestEntry[]> = {
  initial: [],
  evolve(entries, event) {
    if (!isRequestEvent(event)) return entries
    if (event.type === 'request.started') return [started(event), ...entries]
    return entries.map((entry) => (entry.id === event.requestId ? after(entry, event) : entry))
  },
}

function started(event: EventOf<'request.started'>): RequestEntry {
  const { requestId, kind, clause, at, due, needsVerification, ground, decisionId, id } = event
  return {
    id: requestId,
    kind,
    clause,
    status: needsVerification ? 'awaiting_verification' : 'received',
    receivedAt: at,
    due,
    verification: needsVerification ? 'needed' : 'not-needed',
    ground,
    decisionId,
    humanAsked: false,
    steps: [stepOf(event)],
    files: [],
    denial: null,
    refusedBy: null,
    appealed: false,
    extended: null,
    duplicateOf: null,
    outside: null,
    receiptId: id,
    revision: 1,
  }
}

function stepOf(event: RequestEvent): RequestStep {
  const code =
    event.type === 'request.denied'
      ? event.ground
      : event.type === 'request.extended'
        ? event.reason
        : null
  return {
    id: event.id,
    at: event.at,
    type: event.type,
    by: event.actor.kind,
    messageId: 'messageId' in event ? event.messageId : null,
    code,
    stops: ('stops' in event && event.stops) || [],
  }
}

function after(entry: RequestEntry, event: RequestEvent): RequestEntry {
  return {
    ...entry,
    ...change(entry, event),
    steps: [...entry.steps, stepOf(event)],
    revision: entry.revision + 1,
  }
}

function change(entry: RequestEntry, event: RequestEvent): Partial<RequestEntry> {
  switch (event.type) {
    case 'request.verified':
      return { verification: 'done', status: 'received' }
    case 'request.message':
      return messageStatus(entry, event.actor.kind)
    case 'request.file-added': {
      const { kind } = event.actor
      const files = [...entry.files, { id: event.fileId, at: event.at, by: kind }]
      return { files, ...messageStatus(entry, kind) }
    }
    case 'request.file-removed':
      return { files: entry.files.filter(({ id }) => id !== event.fileId) }
    case 'request.human-asked':
      return { humanAsked: true }
    case 'request.withdrawn':
      return { status: 'cancelled' }
    case 'request.appealed':
      return { status: 'received', appealed: true, due: event.due, extended: null }
    case 'request.retried':
      return { status: 'received' }
    case 'request.taken':
      return { status: 'in_progress' }
    case 'request.input-asked':
      return { status: 'needs_input' }
    case 'request.fulfilled':
      return { status: 'fulfilled' }
    case 'request.denied':
      return { status: 'denied', denial: event.ground, refusedBy: event.actor.id }
    case 'request.extended': {
      const { from, to, reason } = event
      return { due: { ...entry.due, ...to }, extended: { from, to, reason } }
    }
    case 'request.duplicate':
      return { status: 'duplicate', duplicateOf: event.of }
    case 'request.failed':
      return { status: 'failed' }
    case 'request.forwarded': {
      const { protocol, recipient, at } = event
      return { outside: { protocol, recipient, at, handedBack: null } }
    }
    case 'request.handed-back':
      return { outside: entry.outside && { ...entry.outside, handedBack: event.reason } }
    case 'request.expired':
      return { status: 'expired' }
    default:
      return {}
  }
}

/** An answer from the person ends the waiting for it; a word from staff means it is being handled. */
function messageStatus({ status }: RequestEntry, by: Actor['kind']): Partial<RequestEntry> {
  const moves = by === 'staff' ? status === 'received' : status === 'needs_input'
  return moves ? { status: 'in_progress' } : {}
}
