import type { WaitingRegistration, WaitingStand } from '../contract/registration.ts'
import type { ShownText } from '../contract/schemas.ts'
import type { Document, DocumentWrite } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import { contactHash, personByIdentifier } from './directory.ts'
import { endLetters } from './guardian-letter.ts'
import { newProof, type ProofBody } from './proofs.ts'

export const waitingKind = 'waiting-registration'

/**
 * A child who asked a grown-up by link: no account yet, and no more than is needed to open one. Its
 * id is the hash of the contact, its owner the account to be; it ends with the letter.
 */
interface WaitingBody {
  contact: string
  region: string
  birthDate: string
  /** The words on the basic functions that the child agreed to. */
  shown: ShownText
  /** Where the link went, masked: the contact itself is not kept. */
  guardian: string
  at: string
}
export type Waiting = Document<WaitingBody>

export async function waitingBy(deps: Deps, contact: string): Promise<Waiting | undefined> {
  return deps.store.document<WaitingBody>(waitingKind, await contactHash(contact))
}

/** What waits for an answer, for the account to be; undefined once it is over. */
export async function waitingFor(
  deps: Deps,
  accountId: string,
  now: string,
): Promise<Waiting | undefined> {
  const [found] = await deps.store.documents<WaitingBody>(waitingKind, {
    owner: accountId,
    limit: 1,
  })
  if (!found || found.dueAt <= now) return undefined
  // The contact may be somebody's by another way since.
  return (await personByIdentifier(deps, found.body.contact)) ? undefined : found
}

/** Taken back, or not needed any more: nothing of it is left, and the link is worth nothing. */
export const endWaiting = async (
  deps: Deps,
  { id, owner, revision }: Waiting,
): Promise<DocumentWrite[]> => [
  { drop: { kind: waitingKind, id }, expectedRevision: revision },
  ...(await endLetters(deps, owner)),
]

export const answerKind = 'waiting-answer'
interface AnswerBody {
  answer: 'accepted' | 'refused'
}

/**
 * The grown-up has answered. What is left until the letter would have ended is the answer under the id
 * of the account to be, which the page of the child who waits knows, and which says nothing of anybody.
 */
export async function answerWaiting(
  deps: Deps,
  waiting: Waiting,
  answer: AnswerBody['answer'],
): Promise<DocumentWrite[]> {
  const { owner, dueAt } = waiting
  const put = { kind: answerKind, id: owner, owner, dueAt, body: { answer } }
  return [...(await endWaiting(deps, waiting)), { put, expectedRevision: 0 }]
}

/** How the question of an account to be stands, for the page of the child; undefined once it is over. */
export async function standOf(
  deps: Deps,
  accountId: string,
  now: string,
): Promise<WaitingStand['stand'] | undefined> {
  if (await waitingFor(deps, accountId, now)) return 'waiting'
  const found = await deps.store.document<AnswerBody>(answerKind, accountId)
  return found && found.dueAt > now ? found.body.answer : undefined
}

/** Proves that the contact is the child's; good for taking the question back. */
export const ofWaitingChild: ProofBody = { sessionId: '', action: 'wait', target: '' }
/** Milliseconds; afterwards the contact is proven anew, by signing in with it. */
const passLifeInMs = 30 * 60_000

/** What the child is told, with what it needs to take it back. */
export async function tell(
  deps: Deps,
  { owner, dueAt, body }: Pick<Waiting, 'owner' | 'dueAt' | 'body'>,
  now: string,
): Promise<{ waiting: WaitingRegistration; passUntil: string; write: DocumentWrite }> {
  const { proof, expiresAt, write } = await newProof(
    deps,
    { owner, body: ofWaitingChild },
    now,
    passLifeInMs,
  )
  const waiting = { id: owner, guardian: body.guardian, expiresAt: dueAt, pass: proof }
  return { waiting, passUntil: expiresAt, write }
}
