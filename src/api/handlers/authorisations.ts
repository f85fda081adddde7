import { liveAuthorisation } from '../../engine/authorisations.ts'
import { authorisationView, authorizationManagement } from '../../engine/projections.ts'
import type { AccountState } from '../../engine/state.ts'
import {
  type Call,
  contextOf,
  execute,
  expectVersion,
  type Handler,
  loadAccount,
  systemContext,
} from '../call.ts'
import { personByAccount } from '../directory.ts'
import type { Person } from '../people.ts'
import { ProblemError } from '../problems.ts'
import { newSecret, sha256 } from '../secrets.ts'

function live(state: AccountState, id: string) {
  const entry = liveAuthorisation(state, id)
  if (!entry) throw new ProblemError('not-found')
  return authorisationView(entry)
}

export const getAuthorizationManagement: Handler<'getAuthorizationManagement'> = async ({
  deps,
  signedIn,
}) => ({
  result: authorizationManagement(await loadAccount(deps, signedIn.person.accountId)),
})

export const narrowAuthorisation: Handler<'narrowAuthorisation'> = async (call) => {
  const { deps, params, body, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const current = live(state, params.id)
  const command = { type: 'narrow-authorisation', authorisationId: params.id, ...body } as const
  const { after, batch } = execute(state, command, contextOf(call))
  expectVersion(call as Call, current.etag, current)
  const result = live(after, params.id)
  return { result, etag: result.etag, batch }
}

export const revokeAuthorisation: Handler<'revokeAuthorisation'> = async (call) => {
  const { deps, params, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const command = { type: 'revoke-authorisation', authorisationId: params.id } as const
  // A login elsewhere that was ended no longer leads in here.
  const isLogin = liveAuthorisation(state, params.id)?.kind === 'sign-in-with-them'
  const links = isLogin
    ? await deps.store.documents('linked-login', { owner: state.accountId, limit: 10 })
    : []
  const drops = links.map(({ kind, id }) => ({ drop: { kind, id } }))
  const { after, batch } = execute(state, command, contextOf(call), drops)
  return { result: authorizationManagement(after), batch }
}

interface TokenBody {
  authorisationId: string
}

export const issueThirdPartyToken: Handler<'issueThirdPartyToken'> = async ({
  deps,
  body,
  signedIn,
}) => {
  const { accountId } = signedIn.person
  live(await loadAccount(deps, accountId), body.authorisation)
  const token = newSecret(deps.random)
  const put = {
    kind: 'third-party-token',
    id: await sha256(token),
    owner: accountId,
    dueAt: '',
    body: { authorisationId: body.authorisation } satisfies TokenBody,
  }
  return { result: { token }, batch: { documents: [{ put, expectedRevision: 0 }] } }
}

/** Each read is an entry of the person's own Activity; what is not in the scopes does not leave. */
export const readAsThirdParty: Handler<'readAsThirdParty'> = async ({ deps, now, bearer }) => {
  const found =
    bearer && (await deps.store.document<TokenBody>('third-party-token', await sha256(bearer)))
  const person = found ? await personByAccount(deps, found.owner) : undefined
  if (!found || !person) throw new ProblemError('unauthenticated')
  const state = await loadAccount(deps, found.owner)
  const entry = liveAuthorisation(state, found.body.authorisationId)
  if (!entry || state.status !== 'active') throw new ProblemError('unauthenticated')
  const context = {
    ...systemContext(deps, now, found.owner),
    actor: { kind: 'third-party', id: entry.name } as const,
  }
  const command = { type: 'use-authorisation', authorisationId: entry.id } as const
  const { batch } = execute(state, command, context)
  const fields = Object.fromEntries(entry.scopes.map((scope) => [scope, fieldOf(person, scope)]))
  return { result: { scopes: [...entry.scopes], fields }, batch }
}

function fieldOf(person: Person, scope: string): string {
  if (scope === 'email') return person.email ?? ''
  if (scope === 'account-name') return person.id
  if (scope === 'nickname') return person.name
  if (scope === 'avatar') return person.avatar ?? ''
  return ''
}
