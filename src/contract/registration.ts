import { z } from 'zod'
import { operation } from './operation.ts'
import { Challenge, CodeEntry, CodeRequest, Id, Session, ShownText } from './schemas.ts'

const Region = z.string().min(2).max(10)
const Day = z.iso.date()
const byId = z.strictObject({ id: Id })
const Secret = z.string().min(20).max(100)

export const AgeCheck = z.strictObject({ region: Region, birthDate: Day })
export const AgeAnswer = z.object({
  guardianNeeded: z.boolean(),
  /** Below this age, in years, a guardian agrees first in that region (VII). */
  childAge: z.int(),
})
export const GuardianConsent = z.object({ consent: Secret, expiresAt: z.iso.datetime() })

export const Registration = z.strictObject({
  region: Region,
  birthDate: Day,
  /** Proves the contact the account is for; not needed where a linked login brings an e-mail along. */
  contact: z.strictObject({ challengeId: Id, ...CodeEntry.shape }).optional(),
  /** What another service let through. */
  grant: Secret.optional(),
  guardianConsent: Secret.optional(),
  /** The words on the basic functions, and on nothing else (R1). */
  shown: ShownText,
})

/** A registration that waits for a grown-up who was sent a link, as the child is told of it. */
export const WaitingRegistration = z.object({
  /** The account to be. */
  id: Id,
  /** Where the link went, masked. */
  guardian: z.string(),
  /** ISO 8601 UTC: without an answer everything of it is erased then. */
  expiresAt: z.iso.datetime(),
  /** Takes it back; good for half an hour. */
  pass: Secret,
})
export type WaitingRegistration = z.infer<typeof WaitingRegistration>

/** Of what was taken back, or had no answer for too long, there is none. */
export const WaitingStand = z.object({ stand: z.enum(['waiting', 'accepted', 'refused']) })
export type WaitingStand = z.infer<typeof WaitingStand>

/** A child’s, before anybody agreed to it. */
export const AskForAccount = z.strictObject({
  region: Region,
  birthDate: Day,
  contact: z.strictObject({ challengeId: Id, ...CodeEntry.shape }),
  /** The grown-up’s e-mail or phone number. */
  guardian: z.string().trim().min(3).max(200),
  shown: ShownText,
})

export const CatalogueQuery = z.strictObject({
  words: z.string().trim().max(100).default(''),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(48).default(12),
})
export const CataloguePage = z.object({
  items: z.array(
    z.object({
      id: Id,
      title: z.string(),
      shop: z.string(),
      category: Id,
      /** US cents. */
      price: z.int(),
    }),
  ),
  total: z.int(),
  next: z.string().nullable(),
})

/** First run: who may register, with whose consent, and what stays open without an account. */
export const registrationOperations = {
  checkAge: operation({
    method: 'POST',
    path: '/registrations/age-check',
    summary: 'Whether a guardian has to agree first; nothing is kept',
    clause: 'VII',
    session: 'none',
    body: AgeCheck,
    status: 200,
    result: AgeAnswer,
  }),
  requestGuardianCode: operation({
    method: 'POST',
    path: '/registrations/guardian-challenges',
    summary: 'Send a code to the guardian’s account',
    clause: 'VII',
    session: 'none',
    body: CodeRequest,
    status: 201,
    result: Challenge,
  }),
  giveGuardianConsent: operation({
    method: 'POST',
    path: '/registrations/guardian-challenges/{id}/verification',
    summary: 'The guardian agrees, to what they read and for one registration',
    clause: 'VII',
    session: 'none',
    params: byId,
    body: z.strictObject({ ...CodeEntry.shape, shown: ShownText }),
    status: 201,
    result: GuardianConsent,
  }),
  requestRegistrationCode: operation({
    method: 'POST',
    path: '/registrations/challenges',
    summary: 'Send a code to the contact an account shall be for',
    clause: 'II(1).1',
    session: 'none',
    body: CodeRequest,
    status: 201,
    result: Challenge,
  }),
  register: operation({
    method: 'POST',
    path: '/registrations',
    summary: 'Open an account, and sign in to it',
    clause: 'II(1).1',
    session: 'none',
    body: Registration,
    status: 201,
    result: Session,
  }),
  askForAccount: operation({
    method: 'POST',
    path: '/registrations/waiting',
    summary: 'A child has the link sent to a grown-up, whose yes opens the account',
    clause: 'VII',
    session: 'none',
    body: AskForAccount,
    status: 201,
    result: WaitingRegistration,
  }),
  getWaitingStand: operation({
    method: 'GET',
    path: '/registrations/waiting/{id}',
    summary: 'Whether the grown-up has answered, for the page of the child who waits',
    clause: 'VII',
    session: 'none',
    params: byId,
    status: 200,
    result: WaitingStand,
  }),
  takeBackAsk: operation({
    method: 'POST',
    path: '/registrations/waiting/withdrawal',
    summary: 'The child takes that back: all of it is erased',
    clause: 'VII',
    session: 'none',
    body: z.strictObject({ pass: Secret }),
    status: 200,
    result: z.object({ erasedAt: z.iso.datetime() }),
  }),
  searchCatalogue: operation({
    method: 'GET',
    path: '/catalogue',
    summary: 'Browse and search without an account; nothing is recorded',
    clause: 'II(1).1',
    session: 'none',
    query: CatalogueQuery,
    status: 200,
    result: CataloguePage,
  }),
}
