import type { ErasureEventBody } from './erasure/events.ts'
import type { RequestEventBody } from './requests/events.ts'

/** Who caused an event. Staff and guardians act in their own name, never in the person's. */
export interface Actor {
  kind: 'person' | 'guardian' | 'staff' | 'third-party' | 'system'
  id: string
}

/** What the person was shown when choosing: proof of an informed consent (IV(4), B1). */
export interface ShownText {
  /** BCP 47. */
  locale: string
  /** SHA-256 of the exact words shown, lower-case hex. */
  hash: string
  version: string
}

export interface Block {
  id: string
  kind: 'category' | 'shop' | 'item' | 'similar'
  targetId: string
  at: string
}

export type ExportFormat = 'json' | 'csv' | 'html'

export interface ExportScope {
  categories: readonly string[]
  formats: readonly ExportFormat[]
  /** ISO 8601 dates, both inclusive; absent means from the first or to the last record. */
  from?: string
  to?: string
  /** BCP 47: the language of the words around the data. */
  language?: string
}

export interface KeptData {
  category: string
  clause: string
  reasonCode: string
  /** ISO 8601 date on which it will be erased too. */
  until: string
}

export type AuthorisationKind = 'app' | 'applet' | 'sign-in-with-us' | 'sign-in-with-them'

export interface AuthorisationGrant {
  id: string
  kind: AuthorisationKind
  name: string
  scopes: readonly string[]
}

export type AnnouncementAnswer = 'accepted' | 'refused' | 'read'
export interface Removal {
  id: string
  category: string
  /** Named rows, everything up to a moment, or one field of a row that stays. */
  scope: 'rows' | 'all' | 'fields'
  count: number
  /** ISO 8601 UTC; until then it can be brought back, after that it is erased. */
  until: string
  /** For 'all': the last moment that was cleared. */
  upTo?: string
  /** For 'fields': the row, and what was taken out of it. */
  record?: string
  field?: string
  /** The data subject request it fulfils. */
  forRequest?: string
}

/** What a guardian agrees to in general: that data is used, and that it goes to others (VII). */
export type GuardianScope = 'collection' | 'disclosure'

export type EventBody =
  | {
      type: 'announcement.answered'
      announcementId: string
      answer: AnnouncementAnswer
      shown: ShownText
      /** Of a guardian's yes: what it ends with when that is taken back (VII). */
      standsOn?: GuardianScope
    }
  | {
      type: 'account.opened'
      region: string
      /** Null where a person was found to be of age and no more was kept. */
      birthDate: string | null
      /** What a new person read about the basic functions; it opens the door to no other. */
      shown?: ShownText
    }
  /** Which fields changed; what they hold is in no log, so that erasing it leaves nothing behind. */
  | { type: 'profile.supplemented'; fields: readonly string[] }
  | { type: 'profile.corrected'; fields: readonly string[] }
  | { type: 'profile.removed'; fields: readonly string[] }
  | { type: 'content.credited'; contentId: string; anonymous: boolean }
  | { type: 'content.removed'; contentId: string }
  | { type: 'content.restored'; contentId: string }
  | { type: 'homepage.changed'; items: readonly string[]; findable: boolean }
  | RequestEventBody
  | ErasureEventBody
  | { type: 'consent.given'; purpose: string; shown: ShownText }
  | {
      type: 'consent.withdrawn'
      purpose: string
      /** Absent where nobody chose: a guardian's link ended by itself. */
      shown?: ShownText
      /** Without signing in, by the link in a message. */
      via?: 'link'
      /** Withdrawn together. */
      bulk?: string
    }
  | {
      type: 'campaign.disclosed'
      purpose: string
      recipient: string
      fields: readonly string[]
    }
  | { type: 'identity-check.agreed'; action: string; shown: ShownText }
  | { type: 'guardian.asked'; askId: string; guardianId: string; contact: string }
  | { type: 'guardian.ask-closed'; askId: string }
  | { type: 'guardian.linked'; guardianId: string; name: string }
  | { type: 'guardian.consent-given'; scope: GuardianScope; shown: ShownText }
  | { type: 'guardian.consent-withdrawn'; scope: GuardianScope; shown: ShownText }
  | { type: 'guardian.unlinked'; reason: 'ended' | 'of-age' }
  | { type: 'interest.removed'; interest: string }
  | { type: 'interest.restored'; interest: string }
  | { type: 'interests.reset' }
  | { type: 'interests.reset-undone' }
  | { type: 'block.added'; block: Omit<Block, 'at'> }
  | { type: 'block.removed'; blockId: string }
  | { type: 'records.removed'; removal: Removal }
  | { type: 'records.restored'; removalId: string; category: string; count: number }
  | { type: 'records.erasure-requested'; removalId: string; category: string; count: number }
  | { type: 'records.erased'; removalId: string; category: string; count: number }
  | { type: 'shop.muted'; shop: string }
  | { type: 'shop.unmuted'; shop: string }
  | { type: 'membership.joined'; shop: string }
  | { type: 'membership.left'; shop: string }
  | { type: 'collection.paused'; category: string }
  | { type: 'collection.resumed'; category: string }
  | {
      type: 'permission.used'
      permission: string
      function: string
      /** What was agreed to for this one use. */
      shown?: ShownText
    }
  | { type: 'authorisation.granted'; authorisation: AuthorisationGrant }
  | { type: 'authorisation.narrowed'; authorisationId: string; scopes: readonly string[] }
  | { type: 'authorisation.revoked'; authorisationId: string }
  | { type: 'authorisation.used'; authorisationId: string; scopes: readonly string[] }
  | { type: 'export.requested'; exportId: string; scope: ExportScope }
  | { type: 'export.ready'; exportId: string; bytes: number; records: number; expiresAt: string }
  | { type: 'export.failed'; exportId: string }
  | { type: 'export.cancelled'; exportId: string }
  | { type: 'export.downloaded'; exportId: string }
  | { type: 'export.expired'; exportId: string }
  | {
      type: 'deletion.requested'
      requestId: string
      effectiveAt: string
      cancelableUntil: string
      kept: readonly KeptData[]
      shown: ShownText
    }
  | { type: 'deletion.cancelled'; requestId: string }
  | { type: 'deletion.begun'; requestId: string }
  | { type: 'account.erased'; requestId: string; kept: readonly KeptData[] }
  | { type: 'order.hidden'; order: string }
  | { type: 'order.shown'; order: string }
  | { type: 'check-up.started' }
  /** Looked at in a check-up and left as it is. */
  | { type: 'check-up.left'; item: string }
  | { type: 'policy.acknowledged'; version: string }

export type DomainEvent = EventBody & {
  id: string
  /** ISO 8601 UTC. */
  at: string
  actor: Actor
  policyVersion: string
  clause: string
}
