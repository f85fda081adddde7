import { findShop } from '../../engine/catalogue.ts'
import type { Command, Context } from '../../engine/command.ts'
import { isAdult } from '../../engine/guardianship/view.ts'
import { ageGate, searchCatalogue as search } from '../../engine/registration.ts'
import { type AccountState, initialState } from '../../engine/state.ts'
import type { Batch } from '../../stores/port.ts'
import { type Call, executeAll, type Handler, systemContext } from '../call.ts'
import { issueCode, spendCode } from '../codes.ts'
import {
  directoryEntry,
  normalised,
  personByAccount,
  personByIdentifier,
  personByLink,
} from '../directory.ts'
import { openLinkAtOnce } from '../guardian-link.ts'
import type { Person } from '../people.ts'
import { ProblemError } from '../problems.ts'
import type { ProfileBody } from '../profile-document.ts'
import { linkWrite, readGrant } from '../provider.ts'
import { newSecret, sha256 } from '../secrets.ts'
import { openSession, sessionView } from '../session.ts'

/** Neither the date nor the answer is kept: headers of its own keep an answer out of the store. */
export const checkAge: Handler<'checkAge'> = async ({ deps, now, body }) => ({
  result: ageGate(body, { now, policy: deps.policy }),
  headers: {},
})

export const requestRegistrationCode: Handler<'requestRegistrationCode'> = async (call) => {
  const { deps, body } = call
  const { challenge, documents } = await issueCode(call, {
    purpose: 'register',
    // The account to be: whether the contact has one already is told only to who can read it.
    accountId: `acc-${deps.newId()}`,
    sessionId: '',
    identifier: body.identifier,
    target: normalised(body.identifier),
  })
  return { result: challenge, batch: { documents } }
}

export const requestGuardianCode: Handler<'requestGuardianCode'> = async (call) => {
  const { deps, now, body } = call
  const guardian = await personByIdentifier(deps, body.identifier)
  const facts = { now, policy: deps.policy }
  const isGrown = guardian && isAdult(guardian, facts)
  const accountId = isGrown ? guardian.accountId : ''
  const { identifier } = body
  const ask = { purpose: 'guardian-consent', accountId, sessionId: '', identifier } as const
  const { challenge, documents } = await issueCode(call, ask)
  return { result: challenge, batch: { documents } }
}

const consentLifeInMs = 30 * 60_000

export const giveGuardianConsent: Handler<'giveGuardianConsent'> = async (call) => {
  const { deps, now, params, body } = call
  const allows = ({ purpose }: { purpose: string }) => purpose === 'guardian-consent'
  const { body: challenge, documents } = await spendCode(deps, params.id, body.code, allows, now)
  const consent = newSecret(deps.random)
  const expiresAt = new Date(Date.parse(now) + consentLifeInMs).toISOString()
  const put = {
    kind: 'guardian-consent',
    id: await sha256(consent),
    owner: challenge.accountId,
    dueAt: expiresAt,
    body: {},
  }
  return {
    result: { consent, expiresAt },
    batch: { documents: [...documents, { put, expectedRevision: 0 }] },
  }
}

/** VII: nobody below the age is registered without a guardian who agreed just now. */
async function guardianFor({ deps, now, body }: Call<'register'>) {
  if (!ageGate(body, { now, policy: deps.policy }).guardianNeeded) return undefined
  const id = body.guardianConsent && (await sha256(body.guardianConsent))
  const found = id ? await deps.store.document('guardian-consent', id) : undefined
  if (!found || found.dueAt <= now) {
    throw new ProblemError('not-allowed-now', { reason: 'guardian-needed' })
  }
  const drop = { kind: found.kind, id: found.id }
  return { person: await personByAccount(deps, found.owner), drop, revision: found.revision }
}

export const register: Handler<'register'> = async (call) => {
  const { deps, now, body } = call
  const guardian = await guardianFor(call)
  const grant = body.grant ? await readGrant(deps, body.grant, now) : undefined
  const contact = await provenContact(call, grant?.fields.email)
  const login = grant?.fields['account-name']
  const taken =
    (await personByIdentifier(deps, contact.value)) ?? (login && (await personByLink(deps, login)))
  if (taken) {
    throw new ProblemError(
      'not-allowed-now',
      { reason: 'already-registered' },
      { documents: contact.documents },
    )
  }
  const accountId = contact.accountId ?? `acc-${deps.newId()}`
  const { region } = body
  const birthDate = guardian ? body.birthDate : null
  const isEmail = contact.value.includes('@')
  const profile: ProfileBody = {
    accountName: `user-${accountId.replace(/[^a-z0-9]/gi, '').slice(-6)}`,
    region,
    gateBirthDate: birthDate,
    openedAt: now,
    nickname: grant?.fields.nickname ?? null,
    gender: null,
    avatar: grant?.fields.avatar ?? null,
    birthDate: null,
    email: isEmail ? contact.value : null,
    phone: isEmail ? null : contact.value,
    addresses: [],
  }
  const commands: Command[] = [
    { type: 'open-account', region, birthDate, shown: body.shown },
    ...(grant
      ? [{ type: 'grant-authorisation', authorisation: grant.authorisation } as const]
      : []),
  ]
  const actor = guardian?.person
    ? ({ kind: 'guardian', id: guardian.person.id } as const)
    : ({ kind: 'person', id: profile.accountName } as const)
  const context = { ...systemContext(deps, now, accountId), actor }
  const opened = executeAll(initialState(accountId), commands, context)
  const { after, batch } = guardian?.person
    ? withGuardian(opened, profile.accountName, guardian.person, context)
    : opened
  const session = await openSession(call, accountId)
  const documents = [
    ...(batch.documents ?? []),
    ...contact.documents,
    ...(await directoryEntry(accountId, profile)),
    ...(guardian ? [{ drop: guardian.drop, expectedRevision: guardian.revision }] : []),
    ...(grant && login ? [grant.spend, await linkWrite(login, accountId)] : []),
    ...session.writes,
  ]
  const { accountName: id, nickname, email, avatar } = profile
  const person = { id, accountId, name: nickname ?? id, email, avatar, region, birthDate }
  return {
    result: sessionView(person, after, now, now, deps),
    headers: { [deps.cookie.responseHeader]: session.cookie },
    batch: { ...batch, documents },
  }
}

/** VII: the guardian who agreed is this child's guardian from the first moment on. */
function withGuardian(
  opened: { after: AccountState; batch: Batch },
  name: string,
  guardian: Person,
  context: Context,
): { after: AccountState; batch: Batch } {
  const { after, batch } = openLinkAtOnce(opened.after, name, guardian, context)
  const first = opened.batch.append
  if (!first) return { after, batch }
  const events = [...first.events, ...(batch.append?.events ?? [])]
  return { after, batch: { ...batch, append: { ...first, events } } }
}

/** R3: no account without a phone or e-mail that is really the person's. */
async function provenContact({ deps, now, body }: Call<'register'>, fromProvider?: string) {
  if (fromProvider) {
    return { value: normalised(fromProvider), accountId: undefined, documents: [] }
  }
  if (!body.contact) {
    const error = { path: 'body.contact', message: 'A contact is needed', code: 'required' }
    throw new ProblemError('validation', { errors: [error] })
  }
  const { challengeId, code } = body.contact
  const allows = ({ purpose }: { purpose: string }) => purpose === 'register'
  const { body: spent, documents } = await spendCode(deps, challengeId, code, allows, now)
  return { value: spent.target, accountId: spent.accountId, documents }
}

export const searchCatalogue: Handler<'searchCatalogue'> = async ({ query }) => {
  const found = search(query.words)
  const from = query.cursor ? found.findIndex(({ id }) => id === query.cursor) + 1 : 0
  const page = found.slice(from, from + query.limit)
  const more = from + query.limit < found.length
  return {
    result: {
      items: page.map(({ id, title, shopId, category, price }) => ({
        id,
        title,
        shop: findShop(shopId)?.name ?? shopId,
        category,
        price,
      })),
      total: found.length,
      next: more ? (page.at(-1)?.id ?? null) : null,
    },
  }
}
