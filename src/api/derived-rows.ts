import { findShop } from '../engine/catalogue.ts'
import type { DomainEvent } from '../engine/events.ts'
import { replay } from '../engine/state.ts'
import type { BulkRecord } from '../stores/port.ts'

interface Period {
  from?: string
  to?: string
}

/** What else an entry names: other people, who have a copy of their own. */
const ofOthers: ReadonlySet<string> = new Set(['guardianId', 'contact', 'name', 'askId'])

/** An entry of the log as its person's own: staff and guardians are named by what they are. */
function ownRow({ id, at, actor, ...rest }: DomainEvent): BulkRecord {
  const own = Object.entries(rest).filter(([name]) => !ofOthers.has(name))
  const who = actor.kind === 'third-party' ? actor.id : actor.kind
  return { id, at, data: { ...Object.fromEntries(own), actor: who } }
}

function within({ from = '', to = '9' }: Period) {
  return ({ at }: { at: string }) => at >= from && at <= to
}

/** Every entry of Activity, newest first. */
export function activityRows(events: readonly DomainEvent[], period: Period): BulkRecord[] {
  return events.filter(within(period)).toReversed().map(ownRow)
}

export function consentRows(events: readonly DomainEvent[], period: Period): BulkRecord[] {
  return activityRows(
    events.filter(({ type }) => type.startsWith('consent.')),
    period,
  )
}

/** Apps, applets and sign-ins of both directions, ended ones too (II(1).2). */
export function authorisationRows(events: readonly DomainEvent[], period: Period): BulkRecord[] {
  return replay('', events)
    .authorisations.map(({ id, grantedAt, lastUse, revision: _, ...data }) => ({
      id,
      at: grantedAt,
      data: { ...data, lastUse: lastUse?.at ?? null },
    }))
    .filter(within(period))
}

/** Shops that are silent or of which one is a member (II(5).1). */
export function shopRows(events: readonly DomainEvent[], period: Period): BulkRecord[] {
  return Object.entries(replay('', events).shops)
    .filter(([, { muted, member }]) => muted || member)
    .map(([id, { muted, member, mutedAt, memberAt }]) => ({
      id,
      at: [mutedAt ?? '', memberAt ?? ''].toSorted().at(-1) ?? '',
      data: { shop: findShop(id)?.name ?? id, member, memberAt, muted, mutedAt },
    }))
    .filter(within(period))
}
