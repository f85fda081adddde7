import { liveAuthorisation } from '../../engine/authorisations.ts'
import { authorisationView } from '../../engine/projections.ts'
import { addMs } from '../../engine/time.ts'
import { contextOf, execute, type Handler, loadAccount, systemContext } from '../call.ts'
import { personByLink } from '../directory.ts'
import { accountOf } from '../open-account.ts'
import type { Person } from '../people.ts'
import { ProblemError } from '../problems.ts'
import { providerAccounts, readGrant } from '../provider.ts'
import { newSecret, sha256 } from '../secrets.ts'
import { openSession, sessionView } from '../session.ts'

const grantLifeInMs = 10 * 60_000

export const listProviderAccounts: Handler<'listProviderAccounts'> = async () => ({
  result: { accounts: providerAccounts.map((one) => ({ ...one, fields: [...one.fields] })) },
})

export const grantByProvider: Handler<'grantByProvider'> = async ({ deps, now, body }) => {
  const account = providerAccounts.find(({ id }) => id === body.account)
  if (!account) throw new ProblemError('not-found')
  const chosen = account.fields.filter(({ id, required }) => required || body.scopes.includes(id))
  const grant = newSecret(deps.random)
  const put = {
    kind: 'provider-grant',
    id: await sha256(grant),
    owner: '',
    dueAt: addMs(now, grantLifeInMs),
    body: { fields: Object.fromEntries(chosen.map(({ id, value }) => [id, value])) },
  }
  return {
    result: { grant, scopes: chosen.map(({ id }) => id) },
    batch: { documents: [{ put, expectedRevision: 0 }] },
  }
}

/** Signs in only where the link is still in force; each time is an entry of the person's Activity. */
export const signInWithProvider: Handler<'signInWithProvider'> = async (call) => {
  const { deps, now, body } = call
  const grant = await readGrant(deps, body.grant, now)
  const person = await personByLink(deps, grant.fields['account-name'] ?? '')
  if (!person) throw new ProblemError('not-allowed-now', { reason: 'not-linked' })
  const { accountId } = person
  const { after: opened, batch: first } = await accountOf(deps, person, now)
  const { id } = grant.authorisation
  const session = await openSession(call, accountId)
  const used = { type: 'use-authorisation', authorisationId: id } as const
  const context = systemContext(deps, now, accountId)
  const { after, batch } =
    opened.status === 'active' ? execute(opened, used, context) : { after: opened, batch: {} }
  const events = [...(first.append?.events ?? []), ...(batch.append?.events ?? [])]
  return {
    result: sessionView(person, after, now, now, deps),
    headers: { [deps.cookie.responseHeader]: session.cookie },
    batch: {
      documents: [grant.spend, ...session.writes],
      append: { accountId, expectedVersion: after.version - events.length, events },
    },
  }
}

/** Services that let people in with this account, and what each asks for. */
const clients = [
  {
    id: 'weekend-bazaar',
    name: 'Weekend Bazaar',
    fields: ['account-name', 'nickname', 'avatar', 'email'],
    required: ['account-name'],
  },
] as const

function fieldValue(person: Person, field: string): string {
  const values = {
    'account-name': person.id,
    nickname: person.name,
    avatar: person.avatar,
    email: person.email,
  }
  return values[field as keyof typeof values] ?? ''
}

function clientById(id: string) {
  const client = clients.find((one) => one.id === id)
  if (!client) throw new ProblemError('not-found')
  return client
}

export const getThirdPartyClient: Handler<'getThirdPartyClient'> = async (call) => {
  const { deps, params, signedIn } = call
  const { id, name, fields, required } = clientById(params.id)
  const state = await loadAccount(deps, signedIn.person.accountId)
  return {
    result: {
      id,
      name,
      fields: fields.map((field) => ({
        id: field,
        value: fieldValue(signedIn.person, field),
        required: (required as readonly string[]).includes(field),
      })),
      granted: [...(liveAuthorisation(state, id)?.scopes ?? [])],
    },
  }
}

export const authoriseThirdPartyClient: Handler<'authoriseThirdPartyClient'> = async (call) => {
  const { deps, params, body, signedIn } = call
  const { id, name, fields, required } = clientById(params.id)
  const scopes = fields.filter(
    (field) => body.scopes.includes(field) || (required as readonly string[]).includes(field),
  )
  const state = await loadAccount(deps, signedIn.person.accountId)
  const authorisation = { id, kind: 'sign-in-with-us', name, scopes } as const
  const { after, batch } = execute(
    state,
    { type: 'grant-authorisation', authorisation },
    contextOf(call),
  )
  const entry = liveAuthorisation(after, id)
  if (!entry) throw new ProblemError('internal')
  return { result: authorisationView(entry), batch }
}
