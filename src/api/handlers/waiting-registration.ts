import { addDays, addMs } from '../../engine/time.ts'
import { askedAge } from '../age-gate.ts'
import { spendOfContact } from '../allowance.ts'
import type { Handler } from '../call.ts'
import { mask } from '../codes.ts'
import { contactHash, normalised, personByAccount, personByIdentifier } from '../directory.ts'
import { letterLifeInDays, newLetter } from '../guardian-letter.ts'
import { ProblemError } from '../problems.ts'
import { findProof, spent } from '../proofs.ts'
import { alreadyRegistered, provenContact } from '../proven-contact.ts'
import {
  answerKind,
  endWaiting,
  ofWaitingChild,
  standOf,
  tell,
  waitingBy,
  waitingFor,
  waitingKind,
} from '../waiting-registration.ts'

/** Milliseconds; until then the message before may still arrive. */
const coolDownInMs = 20_000

/**
 * The second way for a child to register: the grown-up is sent a link, and the account is opened with
 * their yes. Answered alike whether or not that contact is anybody's.
 */
export const askForAccount: Handler<'askForAccount'> = async (call) => {
  const { deps, now, body } = call
  const { region, birthDate, shown, guardian } = body
  if (!askedAge(call, body).guardianNeeded) {
    throw new ProblemError('not-allowed-now', { reason: 'of-age' })
  }
  const contact = await provenContact(deps, body.contact, now)
  if (await personByIdentifier(deps, contact.value)) throw alreadyRegistered(contact.documents)
  if (normalised(guardian) === contact.value) {
    const error = { path: 'body.guardian', message: 'Not the child’s own contact', code: 'own' }
    throw new ProblemError('validation', { errors: [error] })
  }
  const before = await waitingBy(deps, contact.value)
  const readyAt = before && addMs(before.body.at, coolDownInMs)
  if (readyAt && readyAt > now) {
    const retryAfter = Math.ceil((Date.parse(readyAt) - Date.parse(now)) / 1_000)
    throw new ProblemError('rate-limited', { reason: 'cool-down', retryAfter })
  }
  // The same account to be, so that whatever was told of the question before is of this one too.
  const owner = before?.owner ?? contact.accountId
  const put = {
    kind: waitingKind,
    id: await contactHash(contact.value),
    owner,
    dueAt: addDays(now, letterLifeInDays),
    body: { contact: contact.value, region, birthDate, shown, guardian: mask(guardian), at: now },
  }
  const { waiting, passUntil, write } = await tell(deps, put, now)
  const documents = [
    ...contact.documents,
    { put, expectedRevision: before?.revision ?? 0 },
    { drop: { kind: answerKind, id: owner } },
    ...(await newLetter(call, owner, guardian)),
    await spendOfContact(call, 'letter', guardian),
    await spendOfContact(call, 'asking', contact.value),
    write,
  ]
  return { result: waiting, goodUntil: passUntil, batch: { documents } }
}

export const getWaitingStand: Handler<'getWaitingStand'> = async ({ deps, now, params }) => {
  const stand = await standOf(deps, params.id, now)
  if (!stand) throw new ProblemError('not-found')
  return { result: { stand } }
}

export const takeBackAsk: Handler<'takeBackAsk'> = async ({ deps, now, body }) => {
  const proof = await findProof(deps, body.pass, ofWaitingChild, now)
  if (!proof) throw new ProblemError('step-up-invalid')
  if (await personByAccount(deps, proof.owner)) throw alreadyRegistered([])
  const waiting = await waitingFor(deps, proof.owner, now)
  const ended = waiting ? await endWaiting(deps, waiting) : []
  return { result: { erasedAt: now }, batch: { documents: [spent(proof), ...ended] } }
}
