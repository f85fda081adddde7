import type { AuthorisationGrant } from '../events.ts'
import type { EventOf, Slice } from '../slice.ts'

export interface AuthorisationEntry extends AuthorisationGrant {
  grantedAt: string
  removedScopes: readonly string[]
  lastUse: { at: string; scopes: readonly string[] } | null
  revokedAt: string | null
  revision: number
}

export const authorisations: Slice<readonly AuthorisationEntry[]> = {
  initial: [],
  evolve(entries, event) {
    switch (event.type) {
      case 'authorisation.granted':
      case 'authorisation.narrowed':
      case 'authorisation.revoked':
      case 'authorisation.used':
        return changed(entries, event)
      default:
        return entries
    }
  },
}

type AuthorisationEvent = EventOf<
  | 'authorisation.granted'
  | 'authorisation.narrowed'
  | 'authorisation.revoked'
  | 'authorisation.used'
>

function changed(
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
  // Earlier ones of the same service are over and stay as they ended.
  const isMeant = ({ id, revokedAt }: AuthorisationEntry) =>
    id === event.authorisationId && revokedAt === null
  return entries.map((entry) =>
    isMeant(entry) ? { ...entry, ...authorisationChange(entry, event) } : entry,
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
