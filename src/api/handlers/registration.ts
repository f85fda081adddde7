import type { Command } from '../../engine/command.ts'
import { ageGate } from '../../engine/registration.ts'
import { type AccountState, initialState } from '../../engine/state.ts'
import { type Call, execute, executeAll, type Handler, inOneBatch, systemContext } from '../call.ts'
import { issueCode, spendCode } from '../codes.ts'
import { directoryEntry, normalised, personByIdentifier, personByLink } from '../directory.ts'
import { guardianFor } from '../guardian-consent.ts'
import { askOf, openLink } from '../guardian-link.ts'
import { ProblemError } from '../problems.ts'
import type { ProfileBody } from '../profile-document.ts'
import { linkWrite, readGrant } from '../provider.ts'
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
    accountName: `user-${accountId.replace(/[^a-z0-9]/gi, '').slice(-12)}`,
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
  // VII: with a child nothing is linked before its guardian agreed to that; it can be later.
  const linked = guardian ? undefined : grant
  const commands: Command[] = [
    { type: 'open-account', region, birthDate, shown: body.shown },
    ...(linked
      ? [{ type: 'grant-authorisation', authorisation: linked.authorisation } as const]
      : []),
  ]
  const own = { kind: 'person', id: profile.accountName } as const
  const actor = guardian ? ({ kind: 'guardian', id: guardian.person.id } as const) : own
  const context = { ...systemContext(deps, now, accountId), actor }
  const { after, batch } = inOneBatch(
    { after: initialState(accountId), batch: {} },
    (state) => executeAll(state, commands, context),
    // The same two steps as from an account: the child names the guardian, who then agrees.
    ...(guardian
      ? [
          (state: AccountState) =>
            execute(state, askOf(guardian.person), { ...context, actor: own }),
          (state: AccountState) => openLink(state, guardian.person, guardian.isAdult, context),
        ]
      : []),
  )
  const session = await openSession(call, accountId)
  const documents = [
    ...(batch.documents ?? []),
    ...contact.documents,
    ...(await directoryEntry(accountId, profile)),
    ...(guardian ? [guardian.spent] : []),
    ...(grant ? [grant.spend] : []),
    ...(linked && login ? [await linkWrite(login, accountId)] : []),
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
