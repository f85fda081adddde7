import { z } from 'zod'
import { operation } from './operation.ts'
import { Purposes, RightsRequest, Words } from './requests.ts'
import { Challenge, CodeEntry, CodeRequest, Nothing } from './schemas.ts'

const Moment = z.iso.datetime()
const Id = z.string().min(1).max(100)
const byId = z.strictObject({ id: Id })

export const StaffSession = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  /** Whether it is their role to announce something to everybody. */
  mayAnnounce: z.boolean(),
})
export type StaffSession = z.infer<typeof StaffSession>

/** A line of the queue: it names nobody. */
export const QueueEntry = z.object({
  id: Id,
  reference: z.string(),
  kind: z.string(),
  status: z.string(),
  region: z.string(),
  receivedAt: Moment,
  day: z.iso.date(),
  daysLeft: z.int(),
  humanAsked: z.boolean(),
  appealed: z.boolean(),
  /** An appeal against the refusal of whoever looks at the queue: someone else decides. */
  notForYou: z.boolean(),
})
export type QueueEntry = z.infer<typeof QueueEntry>

export const DeskCase = z.object({
  request: RightsRequest,
  person: z.object({ name: z.string(), contact: z.string(), region: z.string() }),
  /** The last day to which the law lets the answer be put off; null when it lets nothing. */
  latest: z.iso.date().nullable(),
  refusalGrounds: z.array(z.string()),
  extensionReasons: z.array(z.string()),
  /** What a request to delete can have erased; empty for every other kind. */
  erasable: z.array(z.object({ category: z.string(), records: z.int() })),
  /** Consents given now that it can end. */
  stoppable: z.array(z.string()),
  /** Names of staff who may decide an appeal: everybody but who refused. Empty without one. */
  deciders: z.array(z.string()),
  /** The same person's other open requests of this kind, to join this one with. */
  others: z.array(z.object({ id: Id, reference: z.string(), kind: z.string() })),
})
export type DeskCase = z.infer<typeof DeskCase>

export const CaseStep = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('take') }),
  z.strictObject({ action: z.enum(['reply', 'ask-input', 'fail']), words: Words }),
  z.strictObject({
    action: z.literal('fulfil'),
    words: Words,
    /** Categories to erase: a request to delete is fulfilled by that and by nothing less. */
    erase: z.array(z.string().max(60)).max(50).optional(),
    /** Consents to end for the person. */
    stop: Purposes.optional(),
  }),
  z.strictObject({ action: z.literal('deny'), ground: z.string().max(60), words: Words }),
  z.strictObject({
    action: z.literal('extend'),
    reason: z.string().max(60),
    day: z.iso.date(),
    words: Words,
  }),
  z.strictObject({ action: z.literal('duplicate'), of: Id }),
])
export type CaseStep = z.infer<typeof CaseStep>

export const deskOperations = {
  listSampleStaff: operation({
    method: 'GET',
    path: '/demo/staff',
    summary: 'Sample members of staff one can sign in as at the desk',
    clause: 'IV(8)',
    session: 'none',
    demo: true,
    status: 200,
    result: z.object({ staff: z.array(StaffSession) }),
  }),
  requestDeskCode: operation({
    method: 'POST',
    path: '/desk/sign-in/challenges',
    summary: 'Send a one-time code to a member of staff',
    clause: 'IV(8)',
    session: 'none',
    body: CodeRequest,
    status: 201,
    result: Challenge,
  }),
  signInAtDesk: operation({
    method: 'POST',
    path: '/desk/sign-in/challenges/{id}/verification',
    summary: 'Sign in at the desk with the code',
    clause: 'IV(8)',
    session: 'none',
    params: byId,
    body: CodeEntry,
    status: 201,
    result: StaffSession,
  }),
  getDeskSession: operation({
    method: 'GET',
    path: '/desk/session',
    summary: 'Which member of staff is signed in',
    clause: 'IV(8)',
    session: 'staff',
    status: 200,
    result: StaffSession,
  }),
  signOutOfDesk: operation({
    method: 'DELETE',
    path: '/desk/session',
    summary: 'Sign out of the desk',
    clause: 'IV(8)',
    session: 'staff',
    status: 200,
    result: Nothing,
  }),
  getDeskQueue: operation({
    method: 'GET',
    path: '/desk/queue',
    summary: 'Open requests, the nearest deadline first',
    clause: 'IV(8)',
    session: 'staff',
    status: 200,
    result: z.object({ cases: z.array(QueueEntry) }),
  }),
  getDeskCase: operation({
    method: 'GET',
    path: '/desk/cases/{id}',
    summary: 'One request with what was written; each look is told to the person',
    clause: 'IV(8)',
    session: 'staff',
    params: byId,
    status: 200,
    result: DeskCase,
  }),
  getDeskFile: {
    ...operation({
      method: 'GET',
      path: '/desk/cases/{id}/files/{file}',
      summary: 'A file of a request; each look is told to the person',
      clause: 'IV(8)',
      session: 'staff',
      params: z.strictObject({ id: Id, file: Id }),
      status: 200,
      result: z.unknown(),
    }),
    file: 'application/octet-stream' as const,
  },
  changeDeskCase: operation({
    method: 'POST',
    path: '/desk/cases/{id}/steps',
    summary: 'Take, answer, ask, fulfil, refuse with a ground, extend, join, or report a failure',
    clause: 'IV(8)',
    session: 'staff',
    edits: true,
    params: byId,
    body: CaseStep,
    status: 200,
    result: z.object({ id: Id, status: z.string(), etag: z.string() }),
  }),
}
