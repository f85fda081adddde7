import { addDays } from '../engine/time.ts'
import type { MenuPath } from '../policy/menu.ts'
import type { Document, DocumentWrite } from '../stores/port.ts'
import type { Call } from './call.ts'
import type { Deps } from './deps.ts'
import { contactHash } from './directory.ts'
import { channelOf } from './outgoing.ts'
import type { Person } from './people.ts'
import { ProblemError } from './problems.ts'
import { readLink, signLink } from './signed-links.ts'

export const letterKind = 'guardian-letter'
/** Finds a letter by whose it is: its id is the letter's, its owner the hash of the contact. */
export const addressKind = 'guardian-letter-address'
const audience = 'guardian-letter'
export const letterLifeInDays = 7
const path: MenuPath = 'account/settings/privacy/children-and-guardians'

/** A message to the grown-up whom a child named. Its owner is the child; its id says nothing. */
interface LetterBody {
  /** Of the contact it went to, by hash: only whose contact that is can use it. */
  contact: string
  at: string
}
export type Letter = Document<LetterBody>

export const lettersOf = ({ store }: Deps, childId: string) =>
  store.documents<LetterBody>(letterKind, { owner: childId, limit: 10 })

/** What a child's letters are worth nothing after: taken back, answered, or written anew. */
export async function endLetters(deps: Deps, childId: string): Promise<DocumentWrite[]> {
  const found = await lettersOf(deps, childId)
  return found.flatMap(({ id, revision }) => [
    { drop: { kind: letterKind, id }, expectedRevision: revision },
    { drop: { kind: addressKind, id } },
  ])
}

/** One letter, in the place of any before it; it leaves with the call that asks for it. */
export async function newLetter(
  call: Pick<Call, 'deps' | 'now' | 'language' | 'post'>,
  childId: string,
  contact: string,
): Promise<DocumentWrite[]> {
  const { deps, now, language } = call
  const body: LetterBody = { contact: await contactHash(contact), at: now }
  const dueAt = addDays(now, letterLifeInDays)
  const put = { kind: letterKind, id: deps.newId(), owner: childId, dueAt, body }
  const token = await letterToken(deps, put)
  call.post({
    id: put.id,
    kind: 'guardian-letter',
    link: `${deps.publicOrigin ?? ''}/${path}?letter=${token}`,
    channel: channelOf(contact),
    to: contact,
    language,
    expiresAt: dueAt,
  })
  const { id } = put
  const address = { kind: addressKind, id, owner: body.contact, dueAt, body: {} }
  return [
    ...(await endLetters(deps, childId)),
    { put, expectedRevision: 0 },
    { put: address, expectedRevision: 0 },
  ]
}

/** The link of a letter: it names nobody, and ends when the letter does. */
export const letterToken = (deps: Deps, { id, dueAt }: Pick<Letter, 'id' | 'dueAt'>) =>
  signLink(deps, audience, { sub: id, exp: Math.floor(Date.parse(dueAt) / 1_000) })

type Reader = Pick<Person, 'accountId' | 'email' | 'phone'>

async function hashesOf({ email, phone }: Reader): Promise<string[]> {
  return Promise.all([email, phone].filter((contact) => contact !== null).map(contactHash))
}

/** What was written to somebody and is still good: they are asked wherever they are signed in. */
export async function lettersTo(deps: Deps, reader: Reader, now: string): Promise<Letter[]> {
  const { store } = deps
  const addresses = (await hashesOf(reader)).map((owner) =>
    store.documents(addressKind, { owner, limit: 50 }),
  )
  const letters = (await Promise.all(addresses))
    .flat()
    .map(({ id }) => store.document<LetterBody>(letterKind, id))
  return (await Promise.all(letters)).flatMap((letter) =>
    letter && letter.dueAt > now && letter.owner !== reader.accountId ? [letter] : [],
  )
}

/**
 * The letter behind a link, for the one it was written to. Forged, too old, used, taken back or
 * somebody else's: all are answered alike.
 * @throws ProblemError not-found
 */
export async function readLetter(
  deps: Deps,
  token: string,
  reader: Reader,
  now: string,
): Promise<Letter> {
  const over = new ProblemError('not-found', { reason: 'letter-over' })
  const { sub = '' } = await readLink(deps, audience, token, now).catch(() => {
    throw over
  })
  const letter = await deps.store.document<LetterBody>(letterKind, sub)
  if (!letter || letter.dueAt <= now || letter.owner === reader.accountId) throw over
  const hashes = await hashesOf(reader)
  if (!hashes.includes(letter.body.contact)) throw over
  return letter
}
