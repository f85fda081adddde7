import type { DomainEvent } from './events.ts'

/**
 * Logs as the first version that wrote each type of event wrote it, for tests only. What was
 * written is never written again in another form, so nothing here is ever edited: a type that is
 * new gets a line of its own, and a form that is new a type of its own.
 */
const shown = { locale: 'en', hash: 'ab'.repeat(32), version: '2024-07-30' }
const orders = { category: 'orders', clause: 'V(1).5', reasonCode: 'transaction-records' }
const kept = [{ ...orders, until: '2029-12-09' }]
const basis = { value: 15, unit: 'days', source: 'IV(8)', verified: true, calendar: null }
const due = {
  day: '2026-12-10',
  at: '2026-12-10T15:59:59.000Z',
  basis,
  timeZone: 'Asia/Singapore',
  acknowledge: null,
  latest: null,
}
const later = { day: '2026-12-25', at: '2026-12-25T15:59:59.000Z', basis }
const parcelPal = { id: 'parcel-pal', kind: 'app', name: 'Parcel Pal', scopes: ['email', 'phone'] }
const told = { recipient: 'parcel-pal', kind: 'service', name: 'Parcel Pal' }

const person = { kind: 'person', id: 'mei' }
const child = { kind: 'person', id: 'lily' }
const guardian = { kind: 'guardian', id: 'wei' }
const staff = { kind: 'staff', id: 'staff-ana' }
const system = { kind: 'system', id: 'worker' }

type Line = [actor: object, clause: string, type: string, body?: object]

function log(name: string, lines: readonly Line[]): readonly DomainEvent[] {
  const written = lines.map(([actor, clause, type, body], index) => ({
    type,
    ...body,
    id: `${name}-${index + 1}`,
    at: new Date(Date.UTC(2026, 10, 24, 15, index)).toISOString(),
    actor,
    policyVersion: '2024-07-30',
    clause,
  }))
  return written as unknown as readonly DomainEvent[]
}

const request = (
  requestId: string,
  kind: string,
  needsVerification: boolean,
  rest: readonly [actor: object, type: string, body?: object][],
): Line[] => [
  [
    person,
    'VIII',
    'request.started',
    { requestId, kind, due, needsVerification, ground: null, decisionId: null, messageId: null },
  ],
  ...rest.map(
    ([actor, type, body]): Line => [actor, 'VIII', `request.${type}`, { requestId, ...body }],
  ),
]

const erasure = (erasureId: string, cause: string, types: readonly string[]): Line[] => [
  [
    system,
    'IV(3)',
    'erasure.recorded',
    {
      erasureId,
      cause,
      forRequest: null,
      categories: ['orders'],
      fields: [],
      recipients: ['parcel-pal'],
      backupsUntil: '2027-01-14T00:00:00.000Z',
    },
  ],
  ...types.map(
    (type): Line => [
      system,
      'IV(3)',
      `erasure.${type}`,
      { erasureId, ...(type !== 'backups-erased' && told) },
    ],
  ),
]

/** A grown person who has used everything there is. */
export const oldPersonLog = log('mei', [
  [person, 'II(1).1', 'account.opened', { region: 'SG', birthDate: '1992-03-14' }],
  [person, 'II(2).3', 'consent.given', { purpose: 'personalised-recommendation', shown }],
  [person, 'II(2).3', 'consent.withdrawn', { purpose: 'personalised-recommendation', shown }],
  [person, 'II(2).3', 'consent.given', { purpose: 'commercial-by-email', shown }],
  [person, 'II(2).3', 'interest.removed', { interest: 'tea' }],
  [person, 'II(2).3', 'interest.removed', { interest: 'books' }],
  [person, 'II(2).3', 'interest.restored', { interest: 'tea' }],
  [person, 'II(2).3', 'interests.reset'],
  [person, 'II(2).3', 'interests.reset-undone'],
  [person, 'II(2).3', 'block.added', { block: { id: 'b1', kind: 'category', targetId: 'toys' } }],
  [person, 'II(2).3', 'block.added', { block: { id: 'b2', kind: 'shop', targetId: 'shop-x' } }],
  [person, 'II(2).3', 'block.removed', { blockId: 'b2' }],
  [person, 'II(8).1', 'permission.used', { permission: 'location', function: 'address-autofill' }],
  [person, 'IV(4).4', 'authorisation.granted', { authorisation: parcelPal }],
  [
    person,
    'IV(4).4',
    'authorisation.narrowed',
    { authorisationId: 'parcel-pal', scopes: ['email'] },
  ],
  [system, 'IV(4).4', 'authorisation.used', { authorisationId: 'parcel-pal', scopes: ['email'] }],
  [person, 'IV(4).4', 'authorisation.revoked', { authorisationId: 'parcel-pal' }],
  [person, 'IV(1)', 'profile.supplemented', { fields: ['gender'] }],
  [person, 'IV(1)', 'profile.corrected', { fields: ['nickname'] }],
  [person, 'IV(1)', 'profile.removed', { fields: ['phone'] }],
  [
    person,
    'II(9)',
    'announcement.answered',
    { announcementId: 'size-advice', answer: 'refused', shown },
  ],
  [person, 'VI', 'policy.acknowledged', { version: '2024-07-30' }],
  [
    person,
    'IV(3)',
    'records.removed',
    {
      removal: {
        id: 'r1',
        category: 'wishlist',
        scope: 'rows',
        count: 2,
        until: '2026-12-01T15:00:00.000Z',
      },
    },
  ],
  [person, 'IV(3)', 'records.restored', { removalId: 'r1', category: 'wishlist', count: 2 }],
  [
    person,
    'IV(3)',
    'records.removed',
    {
      removal: {
        id: 'r2',
        category: 'search-history',
        scope: 'all',
        count: 9,
        until: '2026-12-01T15:00:00.000Z',
        upTo: '2026-11-24T15:00:00.000Z',
      },
    },
  ],
  [
    person,
    'IV(3)',
    'records.erasure-requested',
    { removalId: 'r2', category: 'search-history', count: 9 },
  ],
  [system, 'IV(3)', 'records.erased', { removalId: 'r2', category: 'search-history', count: 9 }],
  [person, 'II(2).1', 'collection.paused', { category: 'browsing-history' }],
  [person, 'II(2).1', 'collection.resumed', { category: 'browsing-history' }],
  [person, 'II(2).1', 'collection.paused', { category: 'search-history' }],
  [person, 'II(4).1', 'content.credited', { contentId: 'reviews-0', anonymous: false }],
  [person, 'IV(3)', 'content.removed', { contentId: 'reviews-1' }],
  [person, 'IV(3)', 'content.restored', { contentId: 'reviews-1' }],
  [person, 'II(4).2', 'homepage.changed', { items: ['nickname'], findable: true }],
  [
    system,
    'III(1)',
    'campaign.disclosed',
    { purpose: 'tea-week', recipient: 'Example Tea House', fields: ['nickname'] },
  ],
  [person, 'II(5).1', 'shop.muted', { shop: 'shop-green-hill' }],
  [person, 'II(5).1', 'shop.muted', { shop: 'shop-x' }],
  [person, 'II(5).1', 'shop.unmuted', { shop: 'shop-x' }],
  [person, 'II(5).1', 'membership.joined', { shop: 'shop-x' }],
  [person, 'II(5).1', 'membership.left', { shop: 'shop-x' }],
  [person, 'II(3).2', 'order.hidden', { order: 'orders-0' }],
  [person, 'II(3).2', 'order.hidden', { order: 'orders-1' }],
  [person, 'II(3).2', 'order.shown', { order: 'orders-1' }],
  [person, 'IV(4)', 'check-up.started'],
  [person, 'II(2).3', 'check-up.left', { item: 'commercial-by-phone' }],
  [person, 'II(1).3', 'identity-check.agreed', { action: 'guardian', shown }],
  [
    person,
    'IV(2)',
    'export.requested',
    { exportId: 'x1', scope: { categories: ['wishlist'], formats: ['json'] } },
  ],
  [
    system,
    'IV(2)',
    'export.ready',
    { exportId: 'x1', bytes: 3_025, records: 22, expiresAt: '2026-11-25T16:00:00.000Z' },
  ],
  [person, 'IV(2)', 'export.downloaded', { exportId: 'x1' }],
  [system, 'IV(2)', 'export.expired', { exportId: 'x1' }],
  [
    person,
    'IV(2)',
    'export.requested',
    { exportId: 'x2', scope: { categories: ['orders'], formats: ['csv'] } },
  ],
  [person, 'IV(2)', 'export.cancelled', { exportId: 'x2' }],
  [
    person,
    'IV(2)',
    'export.requested',
    { exportId: 'x3', scope: { categories: ['orders'], formats: ['json'] } },
  ],
  [system, 'IV(2)', 'export.failed', { exportId: 'x3' }],
  ...request('q1', 'complaint', false, [
    [person, 'message', { messageId: 'm1' }],
    [person, 'file-added', { fileId: 'f1' }],
    [person, 'file-removed', { fileId: 'f1' }],
    [person, 'human-asked'],
    [staff, 'taken'],
    [staff, 'extended', { reason: 'many-requests', from: later, to: later, messageId: 'm2' }],
    [staff, 'input-asked', { messageId: 'm3' }],
    [person, 'message', { messageId: 'm4' }],
    [staff, 'denied', { ground: 'unrealistic', messageId: 'm5' }],
    [person, 'appealed', { messageId: 'm6', due }],
    [staff, 'fulfilled', { messageId: 'm7' }],
  ]),
  [staff, 'VIII', 'staff.accessed', { requestId: 'q1', fields: ['account-name', 'messages'] }],
  ...request('q2', 'complaint', false, [
    [staff, 'failed', { messageId: 'm8' }],
    [person, 'retried'],
    [system, 'forwarded', { protocol: 'drp', recipient: 'acme', fields: ['email'] }],
    [system, 'handed-back', { reason: 'refused' }],
    [person, 'withdrawn'],
  ]),
  ...request('q3', 'copy', true, [
    [person, 'verification-agreed', { shown }],
    [person, 'verified'],
    [staff, 'duplicate', { of: 'q1' }],
  ]),
  ...request('q4', 'copy', true, [[system, 'expired']]),
  ...erasure('e1', 'records', ['told', 'confirmed', 'backups-erased']),
  ...erasure('e2', 'authorisation', [
    'by-hand',
    'unreachable',
    'tried-again',
    'told',
    'unconfirmed',
  ]),
  [
    person,
    'IV(5)',
    'deletion.requested',
    {
      requestId: 'd1',
      effectiveAt: '2026-12-09T15:00:00.000Z',
      cancelableUntil: '2026-12-09T15:00:00.000Z',
      kept,
      shown,
    },
  ],
  [person, 'IV(5)', 'deletion.cancelled', { requestId: 'd1' }],
])

/** A child whose guardian came, agreed, took it back and went, and came again. */
export const oldChildLog = log('lily', [
  [child, 'II(1).1', 'account.opened', { region: 'SG', birthDate: '2014-05-02' }],
  [
    child,
    'VII',
    'guardian.asked',
    { askId: 'a1', guardianId: 'arif', contact: 'a•••@example.com' },
  ],
  [child, 'VII', 'guardian.ask-closed', { askId: 'a1' }],
  [child, 'VII', 'guardian.asked', { askId: 'a2', guardianId: 'wei', contact: 'w•••@example.com' }],
  [guardian, 'VII', 'guardian.linked', { guardianId: 'wei', name: 'Chen Wei' }],
  [guardian, 'VII', 'guardian.consent-given', { scope: 'collection', shown }],
  [guardian, 'VII', 'guardian.consent-withdrawn', { scope: 'collection', shown }],
  [guardian, 'VII', 'guardian.unlinked', { reason: 'ended' }],
])

/** What is left of a closed account: the tombstone alone. */
export const oldClosedLog = log('arif', [
  [system, 'IV(5)', 'account.erased', { requestId: 'd2', kept }],
])

/** The same account on the day before it was closed. */
export const oldClosingLog = log('arif', [
  [person, 'II(1).1', 'account.opened', { region: 'SG', birthDate: '1990-01-01' }],
  [
    person,
    'IV(5)',
    'deletion.requested',
    {
      requestId: 'd2',
      effectiveAt: '2026-12-09T15:00:00.000Z',
      cancelableUntil: '2026-12-09T15:00:00.000Z',
      kept,
      shown,
    },
  ],
  [system, 'IV(5)', 'deletion.begun', { requestId: 'd2' }],
])
