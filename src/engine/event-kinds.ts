import type { ActivityEntry } from '../contract/schemas.ts'
import { erasureEventKinds } from './erasure/events.ts'
import type { DomainEvent } from './events.ts'
import { requestEventKinds } from './requests/events.ts'

export type Kind = ActivityEntry['kind']

/** Every type of event that this program knows, and what it is to the person. */
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

/**
 * A log that holds an event of a type nobody has told this program of: it was written by a newer
 * one. The event may be a withdrawal, so acting on the rest would be acting against it.
 */
export class NewerLog extends Error {
  override readonly name = 'NewerLog'
}

/** @throws NewerLog */
export function expectKnown({ type }: DomainEvent): void {
  if (!Object.hasOwn(kinds, type)) throw new NewerLog(`An event is of the type ${type}.`)
}
