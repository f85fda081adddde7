import { askedAge } from '../age-gate.ts'
import type { Call, Handler } from '../call.ts'
import { issueCode } from '../codes.ts'
import { normalised, personByIdentifier, personByLink } from '../directory.ts'
import { guardianFor } from '../guardian-consent.ts'
import { newAccount } from '../new-account.ts'
import { ProblemError } from '../problems.ts'
import { alreadyRegistered, provenContact } from '../proven-contact.ts'
import { linkWrite, readGrant } from '../provider.ts'
import { openSession, sessionView } from '../session.ts'
import { answerWaiting, waitingBy } from '../waiting-registration.ts'

/** Neither the date nor the answer is kept: headers of its own keep an answer out of the store. */
export const checkAge: Handler<'checkAge'> = async (call) => ({
  result: askedAge(call, call.body),
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
  const contact = await contactOf(call, grant?.fields.email)
  const login = grant?.fields['account-name']
  const taken =
    (await personByIdentifier(deps, contact.value)) ?? (login && (await personByLink(deps, login)))
  if (taken) throw alreadyRegistered(contact.documents)
  const accountId = contact.accountId ?? `acc-${deps.newId()}`
  const { region, birthDate, shown } = body
  // VII: with a child nothing is linked before its guardian agreed to that; it can be later.
  const linked = guardian ? undefined : grant
  const { person, after, batch } = await newAccount(deps, now, {
    ...{ accountId, contact: contact.value, region, birthDate, shown, guardian },
    nickname: grant?.fields.nickname,
    avatar: grant?.fields.avatar,
    authorisation: linked?.authorisation,
  })
  const session = await openSession(call, accountId)
  const waiting = await waitingBy(deps, contact.value)
  const documents = [
    ...batch.documents,
    ...contact.documents,
    ...(guardian ? [guardian.spent] : []),
    ...(grant ? [grant.spend] : []),
    ...(linked && login ? [await linkWrite(login, accountId)] : []),
    ...(waiting ? await answerWaiting(deps, waiting, 'accepted') : []),
    ...session.writes,
  ]
  return {
    result: sessionView(person, after, now, now, deps),
    headers: { [deps.cookie.responseHeader]: session.cookie },
    batch: { ...batch, documents },
  }
}

async function contactOf({ deps, now, body }: Call<'register'>, fromProvider?: string) {
  if (fromProvider) {
    return { value: normalised(fromProvider), accountId: undefined, documents: [] }
  }
  if (!body.contact) {
    const error = { path: 'body.contact', message: 'A contact is needed', code: 'required' }
    throw new ProblemError('validation', { errors: [error] })
  }
  return provenContact(deps, body.contact, now)
}
