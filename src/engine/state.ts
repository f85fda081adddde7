import type { AuthorisationGrant, Block, DomainEvent, ExportScope, KeptData } from './events.ts'

export interface ConsentEntry {
  choice: 'given' | 'withdrawn'
  at: string
  eventId: string
  revision: number
  /** The bulk withdrawal that took it back, if one did. */
  bulk?: string
}

export interface AuthorisationEntry extends AuthorisationGrant {
  grantedAt: string
  removedScopes: readonly string[]
  lastUse: { at: string; scopes: readonly string[] } | null
  revokedAt: string | null
  revision: number
}

export interface ExportEntry {
  id: string
  status: 'in_progress' | 'ready' | 'cancelled' | 'failed' | 'expired'
  scope: ExportScope
  requestedAt: string
  bytes: number | null
  records: number | null
  expiresAt: string | null
  receiptId: string
  revision: number
}

export interface DeletionEntry {
  requestId: string
  status: 'scheduled' | 'cancelled' | 'in_progress' | 'fulfilled'
  requestedAt: string
  effectiveAt: string
  cancelableUntil: string
  kept: readonly KeptData[]
  receiptId: string
  revision: number
}

/** One account, rebuilt from its log. */
export interface AccountState {
  accountId: string
  /** How many events made it. */
  version: number
  status: 'unknown' | 'active' | 'closing' | 'erased'
  region: string
  /** ISO 8601 date. */
  birthDate: string
  consents: Readonly<Record<string, ConsentEntry>>
  removedInterests: readonly string[]
  interestsResetAt: string | null
  blocks: readonly Block[]
  recommendationRevision: number
  permissionUse: Readonly<Record<string, { at: string; function: string }>>
  authorisations: readonly AuthorisationEntry[]
  exports: readonly ExportEntry[]
  deletion: DeletionEntry | null
}

export function initialState(accountId: string): AccountState {
  return {
    accountId,
    version: 0,
    status: 'unknown',
    region: 'OTHER',
    birthDate: '1970-01-01',
    consents: {},
    removedInterests: [],
    interestsResetAt: null,
    blocks: [],
    recommendationRevision: 0,
    permissionUse: {},
    authorisations: [],
    exports: [],
    deletion: null,
  }
}

/** An event type of a later version changes nothing but the version: old code never fails on new logs. */
export function evolve(before: AccountState, event: DomainEvent): AccountState {
  const state = { ...before, version: before.version + 1 }
  switch (event.type) {
    case 'account.opened':
      return { ...state, status: 'active', region: event.region, birthDate: event.birthDate }
    case 'consent.given':
    case 'consent.withdrawn':
      return {
        ...state,
        consents: { ...state.consents, [event.purpose]: consentEntry(state, event) },
      }
    case 'interest.removed':
      return recommendation(state, {
        removedInterests: [...state.removedInterests, event.interest],
      })
    case 'interest.restored':
      return recommendation(state, {
        removedInterests: state.removedInterests.filter((id) => id !== event.interest),
      })
    case 'interests.reset':
      return recommendation(state, { removedInterests: [], interestsResetAt: event.at })
    case 'block.added':
      return recommendation(state, { blocks: [...state.blocks, { ...event.block, at: event.at }] })
    case 'block.removed':
      return recommendation(state, {
        blocks: state.blocks.filter(({ id }) => id !== event.blockId),
      })
    case 'permission.used':
      return {
        ...state,
        permissionUse: {
          ...state.permissionUse,
          [event.permission]: { at: event.at, function: event.function },
        },
      }
    case 'authorisation.granted':
    case 'authorisation.narrowed':
    case 'authorisation.revoked':
    case 'authorisation.used':
      return { ...state, authorisations: evolveAuthorisations(state.authorisations, event) }
    case 'export.requested':
    case 'export.ready':
    case 'export.failed':
    case 'export.cancelled':
    case 'export.expired':
      return { ...state, exports: evolveExports(state.exports, event) }
    case 'deletion.requested':
    case 'deletion.cancelled':
    case 'deletion.begun':
    case 'account.erased':
      return evolveDeletion(state, event)
    default:
      return state
  }
}

export function replay(accountId: string, events: readonly DomainEvent[]): AccountState {
  return events.reduce(evolve, initialState(accountId))
}

type EventOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>

function consentEntry(
  state: AccountState,
  event: EventOf<'consent.given' | 'consent.withdrawn'>,
): ConsentEntry {
  return {
    choice: event.type === 'consent.given' ? 'given' : 'withdrawn',
    at: event.at,
    eventId: event.id,
    revision: (state.consents[event.purpose]?.revision ?? 0) + 1,
    ...(event.type === 'consent.withdrawn' && event.bulk !== undefined && { bulk: event.bulk }),
  }
}

type AuthorisationEvent = EventOf<
  | 'authorisation.granted'
  | 'authorisation.narrowed'
  | 'authorisation.revoked'
  | 'authorisation.used'
>

function evolveAuthorisations(
  entries: readonly AuthorisationEntry[],
  event: AuthorisationEvent,
): readonly AuthorisationEntry[] {
  if (event.type === 'authorisation.granted') {
    const entry: AuthorisationEntry = {
      ...event.authorisation,
      grantedAt: event.at,
      removedScopes: [],
      lastUse: null,
      revokedAt: null,
      revision: 1,
    }
    return [entry, ...entries]
  }
  return entries.map((entry) =>
    entry.id === event.authorisationId ? { ...entry, ...authorisationChange(entry, event) } : entry,
  )
}

function authorisationChange(
  entry: AuthorisationEntry,
  event: Exclude<AuthorisationEvent, { type: 'authorisation.granted' }>,
): Partial<AuthorisationEntry> {
  const revision = entry.revision + 1
  switch (event.type) {
    case 'authorisation.used':
      return { lastUse: { at: event.at, scopes: event.scopes } }
    case 'authorisation.revoked':
      return { revokedAt: event.at, revision }
    case 'authorisation.narrowed': {
      const gone = entry.scopes.filter((scope) => !event.scopes.includes(scope))
      return { scopes: event.scopes, removedScopes: [...entry.removedScopes, ...gone], revision }
    }
  }
}

function recommendation(state: AccountState, change: Partial<AccountState>): AccountState {
  return { ...state, ...change, recommendationRevision: state.recommendationRevision + 1 }
}

type ExportEvent = EventOf<
  'export.requested' | 'export.ready' | 'export.failed' | 'export.cancelled' | 'export.expired'
>

function evolveExports(
  exports: readonly ExportEntry[],
  event: ExportEvent,
): readonly ExportEntry[] {
  if (event.type === 'export.requested') {
    const entry: ExportEntry = {
      id: event.exportId,
      status: 'in_progress',
      scope: event.scope,
      requestedAt: event.at,
      bytes: null,
      records: null,
      expiresAt: null,
      receiptId: event.id,
      revision: 1,
    }
    return [entry, ...exports]
  }
  return exports.map((entry) =>
    entry.id === event.exportId
      ? { ...entry, ...exportChange(event), revision: entry.revision + 1 }
      : entry,
  )
}

function exportChange(
  event: Exclude<ExportEvent, { type: 'export.requested' }>,
): Partial<ExportEntry> {
  switch (event.type) {
    case 'export.ready':
      return {
        status: 'ready',
        bytes: event.bytes,
        records: event.records,
        expiresAt: event.expiresAt,
      }
    case 'export.failed':
      return { status: 'failed' }
    case 'export.cancelled':
      return { status: 'cancelled' }
    case 'export.expired':
      return { status: 'expired' }
  }
}

function evolveDeletion(
  state: AccountState,
  event: EventOf<'deletion.requested' | 'deletion.cancelled' | 'deletion.begun' | 'account.erased'>,
): AccountState {
  if (event.type === 'deletion.requested') {
    const { requestId, effectiveAt, cancelableUntil, kept } = event
    const deletion: DeletionEntry = {
      requestId,
      status: 'scheduled',
      requestedAt: event.at,
      effectiveAt,
      cancelableUntil,
      kept,
      receiptId: event.id,
      revision: (state.deletion?.revision ?? 0) + 1,
    }
    return { ...state, status: 'closing', deletion }
  }
  const deletion = state.deletion && { ...state.deletion, revision: state.deletion.revision + 1 }
  switch (event.type) {
    case 'deletion.cancelled':
      return {
        ...state,
        status: 'active',
        deletion: deletion && { ...deletion, status: 'cancelled', receiptId: event.id },
      }
    case 'deletion.begun':
      return { ...state, deletion: deletion && { ...deletion, status: 'in_progress' } }
    case 'account.erased':
      return {
        ...state,
        status: 'erased',
        deletion: deletion && { ...deletion, status: 'fulfilled' },
      }
  }
}
