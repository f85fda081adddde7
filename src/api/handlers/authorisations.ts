import { liveAuthorisation } from '../../engine/authorisations.ts'
import type { Command, Context } from '../../engine/command.ts'
import { isGranted } from '../../engine/consent.ts'
import { authorisationView, authorizationManagement } from '../../engine/projections.ts'
import type { AccountState } from '../../engine/state.ts'
import { purposeById } from '../../policy/lookup.ts'
import type { Batch } from '../../stores/port.ts'
import {
  contextOf,
  execute,
  executeAll,
  expectVersion,
  type Handler,
  loadAccount,
  systemContext,
} from '../call.ts'
import type { Deps } from '../deps.ts'
import { personByAccount } from '../directory.ts'
import { oweForService } from '../follow-through/owe.ts'
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
  const { after } = execute(state, command, contextOf(call))
  expectVersion(call, current.etag, current)
  const result = live(after, params.id)
  const gone = current.scopes.filter((scope) => !result.scopes.includes(scope))
  const batch = await endingReads(state, command, gone, contextOf(call))
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
  const { after } = execute(state, command, contextOf(call))
  const gone = liveAuthorisation(state, params.id)?.scopes ?? []
  const batch = await endingReads(state, command, gone, contextOf(call))
  const documents = [...drops, ...(batch.documents ?? [])]
  return { result: authorizationManagement(after), batch: { ...batch, documents } }
}

/** Who may read something no longer is asked to erase what it has read of it (IV(3)). */
async function endingReads(
  state: AccountState,
  command: Extract<Command, { authorisationId: string }>,
  fields: readonly string[],
  context: Context,
): Promise<Batch> {
  const entry = liveAuthorisation(state, command.authorisationId)
  if (!entry || fields.length === 0) return execute(state, command, context).batch
  const owed = await oweForService(state, entry, fields, context)
  const { batch } = executeAll(state, [command, ...owed.commands], context)
  return { ...batch, documents: owed.documents }
}

/** A token is for one authorisation, or for one campaign the person agreed to. */
interface TokenBody {
  authorisationId: string
  /** Which of them: one that was ended and given again is another, and needs a new token. */
  given: number
}

const isCampaign = (deps: Deps, id: string) => purposeById(deps.policy, id)?.campaign !== undefined

/** How often it was given, or its consent changed, so far. */
function givenSoFar(deps: Deps, state: AccountState, id: string): number {
  if (isCampaign(deps, id)) return state.consents[id]?.revision ?? 0
  return state.authorisations.filter((entry) => entry.id === id).length
}

export const issueThirdPartyToken: Handler<'issueThirdPartyToken'> = async ({
  deps,
  body,
  signedIn,
}) => {
  const { accountId } = signedIn.person
  const state = await loadAccount(deps, accountId)
  if (!isCampaign(deps, body.authorisation)) live(state, body.authorisation)
  const token = newSecret(deps.random)
  const put = {
    kind: 'third-party-token',
    id: await sha256(token),
    owner: accountId,
    dueAt: '',
    body: {
      authorisationId: body.authorisation,
      given: givenSoFar(deps, state, body.authorisation),
    } satisfies TokenBody,
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
  const { authorisationId, given } = found.body
  const isSame = given === givenSoFar(deps, state, authorisationId)
  const access = isSame ? accessOf(deps, state, authorisationId) : undefined
  if (!access || state.status !== 'active') throw new ProblemError('unauthenticated')
  const context = {
    ...systemContext(deps, now, found.owner),
    actor: { kind: 'third-party', id: access.name } as const,
  }
  const { batch } = execute(state, access.command, context)
  const fields = Object.fromEntries(access.scopes.map((scope) => [scope, fieldOf(person, scope)]))
  return { result: { scopes: [...access.scopes], fields }, batch }
}

/** What a token lets its holder read now; undefined once it was taken back. */
function accessOf(deps: Deps, state: AccountState, id: string) {
  const campaign = purposeById(deps.policy, id)?.campaign
  if (campaign) {
    if (!isGranted(state, id)) return undefined
    const command = { type: 'disclose-to-campaign', purpose: id } as const
    return { name: campaign.partner, scopes: campaign.fields, command }
  }
  const entry = liveAuthorisation(state, id)
  const command = { type: 'use-authorisation', authorisationId: id } as const
  return entry && { name: entry.name, scopes: entry.scopes, command }
}

function fieldOf(person: Person, scope: string): string {
  if (scope === 'email') return person.email ?? ''
  if (scope === 'account-name') return person.id
  if (scope === 'nickname') return person.name
  if (scope === 'avatar') return person.avatar ?? ''
  return ''
}
