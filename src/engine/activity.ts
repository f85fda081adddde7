import type { ActivityEntry, ReceiptRecord } from '../contract/schemas.ts'
import type { DomainEvent } from './events.ts'

type Kind = ActivityEntry['kind']

const kinds: Readonly<Record<DomainEvent['type'], Kind>> = {
  'account.opened': 'change',
  'announcement.answered': 'consent',
  'profile.supplemented': 'change',
  'profile.corrected': 'change',
  'profile.removed': 'change',
  'consent.given': 'consent',
  'consent.withdrawn': 'consent',
  'interest.removed': 'change',
  'interest.restored': 'change',
  'interests.reset': 'change',
  'interests.reset-undone': 'change',
  'block.added': 'change',
  'block.removed': 'change',
  'permission.used': 'access',
  'authorisation.granted': 'consent',
  'authorisation.narrowed': 'change',
  'authorisation.revoked': 'consent',
  'authorisation.used': 'access',
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

/** What an event was about: a purpose, an interest, a target, or the id of a request. */
function subjectOf(event: DomainEvent): string | null {
  if ('announcementId' in event) return event.announcementId
  if ('purpose' in event) return event.purpose
  if ('fields' in event) return event.fields.join(', ')
  if ('interest' in event) return event.interest
  if ('block' in event) return event.block.targetId
  if ('permission' in event) return event.permission
  if ('authorisation' in event) return event.authorisation.name
  if ('authorisationId' in event) return event.authorisationId
  if ('exportId' in event) return event.exportId
  if ('requestId' in event) return event.requestId
  if ('version' in event) return event.version
  return null
}

export function activityEntry(event: DomainEvent): ActivityEntry {
  const { id, at, type, actor, policyVersion, clause } = event
  return {
    id,
    at,
    type,
    kind: kinds[type] ?? 'change',
    subject: subjectOf(event),
    actor: { ...actor },
    policyVersion,
    clause,
    hasReceipt: true,
  }
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
