import type { Announcement } from '../policy/announcements.ts'
import { clauseFor } from '../policy/lookup.ts'
import type { PolicyPack } from '../policy/schema.ts'
import type { ErasureCommand } from './erasure/decide.ts'
import type {
  Actor,
  AnnouncementAnswer,
  AuthorisationGrant,
  Block,
  DomainEvent,
  EventBody,
  ExportScope,
  GuardianScope,
  KeptData,
  ShownText,
} from './events.ts'
import type { ProfileValues } from './profile.ts'
import type { RequestCommand } from './requests/decide.ts'

export type Command =
  | {
      type: 'answer-announcement'
      announcement: Announcement
      answer: AnnouncementAnswer
      shown: ShownText
    }
  | { type: 'open-account'; region: string; birthDate: string | null; shown?: ShownText }
  | { type: 'credit-content'; contentId: string; before: boolean; anonymous: boolean }
  | { type: 'remove-content'; contentId: string }
  | { type: 'restore-content'; contentId: string }
  | { type: 'change-homepage'; shown: readonly string[]; findable: boolean }
  | { type: 'change-profile'; before: ProfileValues; after: ProfileValues }
  | RequestCommand
  | ErasureCommand
  | { type: 'change-consent'; purpose: string; choice: 'given' | 'withdrawn'; shown: ShownText }
  | { type: 'disclose-to-campaign'; purpose: string }
  | { type: 'keep-only-necessary'; shown: ShownText }
  | { type: 'undo-only-necessary'; shown: ShownText }
  | { type: 'ask-guardian'; guardianId: string; contact: string }
  | { type: 'close-guardian-request' }
  /** `invited`: by a letter to the contact that the child named. */
  | { type: 'link-guardian'; name: string; isAdult: boolean; invited?: boolean }
  | {
      type: 'change-guardian-consent'
      scope: GuardianScope
      choice: 'given' | 'withdrawn'
      shown: ShownText
    }
  | { type: 'unlink-guardian'; shown: ShownText }
  | { type: 'agree-identity-check'; action: string; shown: ShownText }
  | { type: 'come-of-age' }
  | { type: 'lose-guardian'; guardianId: string }
  | { type: 'grant-authorisation'; authorisation: AuthorisationGrant }
  | { type: 'narrow-authorisation'; authorisationId: string; scopes: readonly string[] }
  | { type: 'revoke-authorisation'; authorisationId: string }
  | { type: 'use-authorisation'; authorisationId: string }
  | { type: 'change-interest'; interest: string; removed: boolean }
  | { type: 'reset-interests' }
  | { type: 'undo-reset-interests' }
  | { type: 'add-block'; kind: Block['kind']; targetId: string }
  | { type: 'remove-block'; blockId: string }
  | {
      type: 'remove-records'
      category: string
      scope: 'rows' | 'all'
      count: number
      upTo?: string
    }
  | {
      type: 'remove-order-field'
      order: { id: string; at: string; data: Readonly<Record<string, unknown>> }
      field: string
    }
  | { type: 'restore-records'; removalId: string }
  | { type: 'erase-removed'; removalId: string }
  | { type: 'complete-removal'; removalId: string }
  | { type: 'change-shop'; shop: string; muted?: boolean; member?: boolean }
  | { type: 'change-collection'; category: string; paused: boolean }
  /** `shown` is what was agreed to for this one use, where there is no lasting consent. */
  | { type: 'use-permission'; permission: string; function: string; shown?: ShownText | undefined }
  | { type: 'request-export'; scope: ExportScope }
  | { type: 'complete-export'; exportId: string; bytes: number; records: number }
  | { type: 'fail-export'; exportId: string }
  | { type: 'cancel-export'; exportId: string }
  | { type: 'record-download'; exportId: string }
  | { type: 'expire-export'; exportId: string }
  | { type: 'request-deletion'; shown: ShownText; kept: readonly KeptData[] }
  | { type: 'cancel-deletion'; requestId: string }
  | { type: 'begin-erasure' }
  | { type: 'complete-erasure' }
  | { type: 'unsubscribe'; purpose: string; shown?: ShownText }
  | { type: 'change-order-hidden'; order: string; hidden: boolean }
  | { type: 'start-check-up' }
  | { type: 'leave-in-check-up'; item: string }
  | { type: 'acknowledge-policy'; version: string }

/** What stands outside the log and bears on a decision. */
export interface Facts {
  openOrders: number
  unpaidBalance: number
}

/** Everything a decision may depend on besides the account: no clock and no chance of its own. */
export interface Context {
  /** ISO 8601 UTC. */
  now: string
  newId: () => string
  actor: Actor
  policy: PolicyPack
  facts: Facts
  /** The browser asks not to be tracked: Global Privacy Control came with the call (II(8).2). */
  optOutSignal: boolean
  /** A guardian whose own account waits to be deleted: they can refuse for the child, and agree to nothing. */
  actorLeaves?: boolean
}

export interface Refusal {
  code: 'not-found' | 'not-allowed-now' | 'account-closing' | 'gone' | 'validation'
  /** A code; screens turn it into words. */
  reason: string
}

export type Decision =
  | { ok: true; events: readonly DomainEvent[] }
  | { ok: false; refusal: Refusal }

export function refuse(code: Refusal['code'], reason: string): Decision {
  return { ok: false, refusal: { code, reason } }
}

/** Nothing to do: what was asked for is so already. */
export const unchanged: Decision = { ok: true, events: [] }

export function accept(context: Context, clause: string, body: EventBody): Decision {
  return { ok: true, events: [eventOf(context, clause, body)] }
}

export function eventOf(context: Context, clause: string, body: EventBody): DomainEvent {
  return {
    ...body,
    id: context.newId(),
    at: context.now,
    actor: context.actor,
    policyVersion: context.policy.version,
    clause: clauseFor(context.policy, clause),
  }
}
