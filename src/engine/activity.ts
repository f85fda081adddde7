import type { ActivityEntry, ReceiptRecord } from '../contract/schemas.ts'
import { fieldsOf, type Names, nameOf, namesIn, subjectOf } from './activity-subjects.ts'
import type { Context } from './command.ts'
import { erasureEventKinds } from './erasure/events.ts'
import type { DomainEvent } from './events.ts'
import { requestEventKinds } from './requests/events.ts'
import type { AccountState } from './state.ts'
import { undoOf } from './undo.ts'

type Kind = ActivityEntry['kind']

export const kinds: Readonly<Record<DomainEvent['type'], Kind>> = {
  ...requestEventKinds,
  ...erasureEventKinds,
  'account.opened': 'change',
  'announcement.answered': 'consent',
  'profile.supplemented': 'change',
  'profile.corrected': 'change',
  'profile.removed': 'change',
  'content.credited': 'change',
  'content.removed': 'change',
  'content.restored': 'change',
  'homepage.changed': 'change',
  'campaign.disclosed': 'disclosure',
  'consent.given': 'consent',
  'consent.withdrawn': 'consent',
  'identity-check.agreed': 'consent',
  'guardian.asked': 'request',
  'guardian.ask-closed': 'request',
  'guardian.linked': 'change',
  'guardian.consent-given': 'consent',
  'guardian.consent-withdrawn': 'consent',
  'guardian.unlinked': 'change',
  'interest.removed': 'change',
  'interest.restored': 'change',
  'interests.reset': 'change',
  'interests.reset-undone': 'change',
  'block.added': 'change',
  'block.removed': 'change',
  'permission.used': 'access',
  'records.removed': 'change',
  'records.restored': 'change',
  'records.erasure-requested': 'change',
  'records.erased': 'change',
  'shop.muted': 'change',
  'shop.unmuted': 'change',
  'membership.joined': 'consent',
  'membership.left': 'consent',
  'order.hidden': 'change',
  'order.shown': 'change',
  'check-up.started': 'change',
  'check-up.left': 'change',
  'collection.paused': 'change',
  'collection.resumed': 'change',
  'authorisation.granted': 'consent',
  'authorisation.narrowed': 'change',
  'authorisation.revoked': 'consent',
  'authorisation.used': 'disclosure',
  'export.requested': 'request',
  'export.ready': 'request',
  'export.failed': 'request',
  'export.cancelled': 'request',
  'export.downloaded': 'access',
  'export.expired': 'request',
  'deletion.requested': 'request',
  'deletion.cancelled': 'request',
  'deletion.begun': 'request',
  'account.erased': 'request',
  'policy.acknowledged': 'change',
}

export interface ActivityFilter {
  kind?: Kind | undefined
  actor?: ActivityEntry['actor']['kind'] | undefined
  purpose?: string | undefined
  /** ISO 8601 UTC, both inclusive. */
  from?: string | undefined
  to?: string | undefined
}

/** Kinds of a later version are changes: old code never fails on new logs. */
const kindOf = ({ type }: DomainEvent): Kind => kinds[type] ?? 'change'

export function matches(event: DomainEvent, filter: ActivityFilter): boolean {
  const purpose = 'purpose' in event ? event.purpose : undefined
  return (
    (filter.kind === undefined || kindOf(event) === filter.kind) &&
    (filter.actor === undefined || event.actor.kind === filter.actor) &&
    (filter.purpose === undefined || purpose === filter.purpose) &&
    (filter.from === undefined || event.at >= filter.from) &&
    (filter.to === undefined || event.at <= filter.to)
  )
}

/**
 * A refusal of what was never agreed to is no withdrawal, and should not read like one; nor does
 * agreeing to one use read like using what was agreed to for good.
 */
function typeOf(event: DomainEvent, names: Names): string {
  if (event.type === 'permission.used') return event.shown ? 'permission.used-once' : event.type
  if (event.type !== 'consent.withdrawn') return event.type
  return names.givenBefore.has(event.id) ? event.type : 'consent.declined'
}

/** Some entries of a log, in the light of the whole of it. */
export function activityEntries(
  page: readonly DomainEvent[],
  log: readonly DomainEvent[],
  state: AccountState,
  context: Context,
): ActivityEntry[] {
  const names = namesIn(log)
  return page.map((event) => ({
    id: event.id,
    at: event.at,
    type: typeOf(event, names),
    kind: kindOf(event),
    subject: subjectOf(event, names),
    fields: fieldsOf(event),
    actor: { ...event.actor, name: nameOf(event.actor, names) },
    policyVersion: event.policyVersion,
    clause: event.clause,
    hasReceipt: true,
    actions: undoOf(event, names, state, context),
  }))
}

/** The consent or change record of one event, in the shape of ISO/IEC TS 27560 (B1). */
export function receiptRecord(
  event: DomainEvent,
  accountId: string,
  controllers: readonly string[],
): ReceiptRecord {
  const { id, at, type, actor, policyVersion, clause, ...details } = event
  return {
    schema_version: 'ISO-TS-27560:2023',
    record_id: id,
    pii_principal_id: accountId,
    pii_controllers: [...controllers],
    privacy_notice: { version: policyVersion, clause },
    event: {
      type,
      time: at,
      actor: { ...actor },
      purpose: 'purpose' in event ? event.purpose : null,
      state: stateAfter(type),
      shown: 'shown' in event ? { ...event.shown } : null,
      details,
    },
  }
}

function stateAfter(type: DomainEvent['type']): string | null {
  if (type === 'consent.given') return 'given'
  if (type === 'consent.withdrawn') return 'withdrawn'
  return null
}
