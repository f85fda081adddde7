import type { DocumentWrite } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import { noObligations, type Person, people, type SamplePerson, sampleByAccount } from './people.ts'
import { newProfile, type ProfileBody, readProfile } from './profile-document.ts'
import { linkId, linkWrite, providerAccounts } from './provider.ts'
import { sha256 } from './secrets.ts'

/** The same e-mail or number however it was typed: without spaces, dashes and brackets, in small letters. */
export function normalised(identifier: string): string {
  const text = identifier.trim().toLowerCase()
  return text.includes('@') ? text : text.replace(/[\s().-]/g, '')
}

/** Only a hash of a contact is ever a key: nobody can list who has an account. */
export const contactHash = (contact: string) => sha256(normalised(contact))

export async function personByAccount(deps: Deps, accountId: string): Promise<Person | undefined> {
  const found = await readProfile(deps, accountId)
  if (found) return personOf(accountId, found.body)
  return (await seedSamplePeople(deps)) ? personByAccount(deps, accountId) : undefined
}

export async function personByIdentifier(
  deps: Deps,
  identifier: string,
): Promise<Person | undefined> {
  const found = await deps.store.document('identifier', await contactHash(identifier))
  if (found) return personByAccount(deps, found.owner)
  return (await seedSamplePeople(deps)) ? personByIdentifier(deps, identifier) : undefined
}

/** The account that a login at the provider leads to, while the link is in force. */
export async function personByLink(deps: Deps, name: string): Promise<Person | undefined> {
  const found = await deps.store.document('linked-login', await linkId(name))
  if (found) return personByAccount(deps, found.owner)
  return (await seedSamplePeople(deps)) ? personByLink(deps, name) : undefined
}

export async function claimIdentifier(identifier: string, owner: string): Promise<DocumentWrite> {
  const put = { kind: 'identifier', id: await contactHash(identifier), owner, dueAt: '', body: {} }
  return { put, expectedRevision: 0 }
}

/**
 * Ends a contact's power to sign in: from then on it is nobody's, and a code that is still under
 * way to it is worth nothing.
 */
export async function releaseIdentifier(deps: Deps, identifier: string): Promise<DocumentWrite[]> {
  const id = await contactHash(identifier)
  const bucket = await deps.store.document<{ challengeId: string }>('code-bucket', `sign-in:${id}`)
  const pending = bucket?.body.challengeId
  return [
    { drop: { kind: 'identifier', id } },
    ...(pending ? [{ drop: { kind: 'challenge', id: pending } }] : []),
  ]
}

/** Everything a new account needs in order to be found and to be somebody's. */
export async function directoryEntry(
  accountId: string,
  body: ProfileBody,
): Promise<DocumentWrite[]> {
  const contacts = [body.email, body.phone].filter((contact) => contact !== null)
  return [
    newProfile(accountId, body),
    ...(await Promise.all(contacts.map((contact) => claimIdentifier(contact, accountId)))),
  ]
}

function personOf(accountId: string, body: ProfileBody): Person {
  const sample = sampleByAccount(accountId)
  const { accountName, nickname, email, phone, region, avatar } = body
  return {
    id: accountName,
    accountId,
    name: nickname ?? accountName,
    email,
    phone,
    region,
    avatar,
    birthDate: body.gateBirthDate,
    facts: sample?.facts ?? noObligations,
    authorisations: sample?.authorisations ?? [],
    records: sample?.records ?? {},
  }
}

/** Puts the sample people in, once for each host; one who was erased does not come back. */
export async function seedSamplePeople(
  deps: Deps,
  profileOf: (person: SamplePerson) => ProfileBody = ({ profile }) => profile,
): Promise<boolean> {
  if (!deps.demo || (await deps.store.document('directory', 'sample-people'))) return false
  const entries = await Promise.all(
    people.map((one) => directoryEntry(one.accountId, profileOf(one))),
  )
  const links = await Promise.all(
    people
      .filter(({ profile }) => providerAccounts.some(({ id }) => id === profile.accountName))
      .map(({ accountId, profile }) => linkWrite(profile.accountName, accountId)),
  )
  const mark = { kind: 'directory', id: 'sample-people', owner: '', dueAt: '', body: {} }
  const documents = [...entries.flat(), ...links, { put: mark, expectedRevision: 0 }]
  if ((await deps.store.commit({ documents })) === 'committed') return true
  // Losing this race is as good as winning it: the people are in.
  return (await deps.store.document('directory', 'sample-people')) !== undefined
}
