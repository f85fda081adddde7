import type { Deadline, RequestDeadline } from '../deadlines/deadline.ts'
import type { ShownText } from '../events.ts'

type On<Type extends string, Rest = object> = { type: Type; requestId: string } & Rest

/**
 * What happens to a data subject request. Words and files are never in here: an event names them
 * by id, so that erasing them leaves nothing of them in the log.
 */
export type RequestEventBody =
  | On<
      'request.started',
      {
        kind: string
        due: RequestDeadline
        needsVerification: boolean
        ground: string | null
        decisionId: string | null
        messageId: string | null
        /** Consents that end with it, each by a withdrawal of its own beside this event. */
        stops?: readonly string[]
      }
    >
  | On<'request.verification-agreed', { shown: ShownText }>
  | On<'request.verified'>
  | On<'request.message', { messageId: string }>
  | On<'request.file-added', { fileId: string }>
  | On<'request.file-removed', { fileId: string }>
  | On<'request.human-asked'>
  | On<'request.withdrawn'>
  | On<'request.appealed', { messageId: string; due: RequestDeadline }>
  | On<'request.retried'>
  | On<'request.taken'>
  | On<'request.forwarded', { protocol: string; recipient: string; fields: readonly string[] }>
  | On<'request.handed-back', { reason: string }>
  | On<'request.input-asked', { messageId: string }>
  | On<'request.fulfilled', { messageId: string; stops?: readonly string[] }>
  | On<'request.denied', { ground: string; messageId: string }>
  | On<'request.extended', { reason: string; from: Deadline; to: Deadline; messageId: string }>
  | On<'request.duplicate', { of: string }>
  | On<'request.failed', { messageId: string }>
  | On<'request.expired'>
  | On<'staff.accessed', { fields: readonly string[] }>

export type RequestEventType = RequestEventBody['type']

type Kind = 'request' | 'access' | 'consent' | 'disclosure'

export const requestEventKinds: Readonly<Record<RequestEventType, Kind>> = {
  'request.started': 'request',
  'request.verification-agreed': 'consent',
  'request.verified': 'request',
  'request.message': 'request',
  'request.file-added': 'request',
  'request.file-removed': 'request',
  'request.human-asked': 'request',
  'request.withdrawn': 'request',
  'request.appealed': 'request',
  'request.retried': 'request',
  'request.taken': 'request',
  'request.forwarded': 'disclosure',
  'request.handed-back': 'request',
  'request.input-asked': 'request',
  'request.fulfilled': 'request',
  'request.denied': 'request',
  'request.extended': 'request',
  'request.duplicate': 'request',
  'request.failed': 'request',
  'request.expired': 'request',
  'staff.accessed': 'access',
}
