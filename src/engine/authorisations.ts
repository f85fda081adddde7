import { accept, type Command, type Context, type Decision, refuse, unchanged } from './command.ts'
import { isChild } from './consent.ts'
import type { AuthorisationEntry } from './slices/authorisations.ts'
import type { AccountState } from './state.ts'

const clauses = {
  app: 'IV(4).4',
  applet: 'III(1).5(1)C',
  'sign-in-with-us': 'II(1).2',
  'sign-in-with-them': 'II(1).2',
} as const

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export function authorisationClause({ kind }: Pick<AuthorisationEntry, 'kind'>): string {
  return clauses[kind]
}

/** One that is still in force, or undefined: a revoked one is the same as none. */
export function liveAuthorisation(state: AccountState, id: string): AuthorisationEntry | undefined {
  return state.authorisations.find((entry) => entry.id === id && entry.revokedAt === null)
}

export function grantAuthorisation(
  state: AccountState,
  { authorisation }: Of<'grant-authorisation'>,
  context: Context,
): Decision {
  if (liveAuthorisation(state, authorisation.id)) return unchanged
  if (state.status !== 'active') return refuse('account-closing', 'account-closing')
  // VII: a child's data goes to nobody before the guardian agreed to that.
  if (isChild(state, context) && state.guardianship.consents.disclosure !== 'given') {
    return refuse('not-allowed-now', 'guardian-needed')
  }
  return accept(context, authorisationClause(authorisation), {
    type: 'authorisation.granted',
    authorisation,
  })
}

/** Only ever takes away: a field that is not there now needs a new authorisation. */
export function narrowAuthorisation(
  state: AccountState,
  { authorisationId, scopes }: Of<'narrow-authorisation'>,
  context: Context,
): Decision {
  const entry = liveAuthorisation(state, authorisationId)
  if (!entry) return refuse('not-found', 'no-such-authorisation')
  if (!scopes.every((scope) => entry.scopes.includes(scope))) {
    return refuse('not-allowed-now', 'only-narrower')
  }
  const left = entry.scopes.filter((scope) => scopes.includes(scope))
  if (left.length === entry.scopes.length) return unchanged
  return accept(context, authorisationClause(entry), {
    type: 'authorisation.narrowed',
    authorisationId,
    scopes: left,
  })
}

export function revokeAuthorisation(
  state: AccountState,
  { authorisationId }: Of<'revoke-authorisation'>,
  context: Context,
): Decision {
  const entry = state.authorisations.find(({ id }) => id === authorisationId)
  if (!entry) return refuse('not-found', 'no-such-authorisation')
  if (entry.revokedAt !== null) return unchanged
  return accept(context, authorisationClause(entry), {
    type: 'authorisation.revoked',
    authorisationId,
  })
}

/** A third party reads what it may: refused once revoked, and while the account closes (IV(5)). */
export function recordAuthorisationUse(
  state: AccountState,
  { authorisationId }: Of<'use-authorisation'>,
  context: Context,
): Decision {
  const entry = liveAuthorisation(state, authorisationId)
  if (!entry || state.status !== 'active') return refuse('not-found', 'no-such-authorisation')
  return accept(context, authorisationClause(entry), {
    type: 'authorisation.used',
    authorisationId,
    scopes: entry.scopes,
  })
}
