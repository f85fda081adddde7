import type { ActivityEntry, ReceiptRecord } from '../contract/schemas.ts'
import { fieldsOf, type Names, nameOf, namesIn, subjectOf } from './activity-subjects.ts'
import type { Context } from './command.ts'
import { type Kind, kinds } from './event-kinds.ts'
import type { DomainEvent } from './events.ts'
import type { AccountState } from './state.ts'
import { undoOf } from './undo.ts'

export interface ActivityFilter {
  kind?: Kind | undefined
  actor?: ActivityEntry['actor']['kind'] | undefined
  purpose?: string | undefined
  /** ISO 8601 UTC, both inclusive. */
  from?: string | undefined
  to?: string | undefined
}

const kindOf = ({ type }: DomainEvent): Kind => kinds[type]

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
