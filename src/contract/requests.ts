import { z } from 'zod'
import { ErasureView } from './erasures.ts'
import { operation } from './operation.ts'
import { Action, Challenge, CodeEntry, ConsentState, ShownText } from './schemas.ts'

const Moment = z.iso.datetime()
const Day = z.iso.date()
const Id = z.string().min(1).max(100)
/** At most 4,000 characters; what surrounds them is dropped. */
export const Words = z.string().trim().min(1).max(4_000)

export const Basis = z.object({
  value: z.int(),
  unit: z.enum(['days', 'workingDays']),
  /** A clause of the policy, or a law. */
  source: z.string(),
  /** Whether the figure was read in the law's own text. */
  verified: z.boolean(),
  calendar: z
    .object({
      source: z.string(),
      verified: z.boolean(),
      /** The last year whose holidays are known, where the count goes past it. */
      knownUntil: z.int().optional(),
    })
    .nullable(),
})
export const DueDate = z.object({ day: Day, at: Moment, basis: Basis })

/** `status` and `kind` are open: an app that meets a new one says 'being handled'. */
export const RequestSummary = z.object({
  id: Id,
  reference: z.string(),
  kind: z.string(),
  status: z.string(),
  receivedAt: Moment,
  /** The last day for the answer where the person lives, and its last second. */
  day: Day,
  expectedBy: Moment,
  /** From today to that day; negative when it has passed, null once answered. */
  daysLeft: z.int().nullable(),
  /** From the day of receipt to that day. */
  daysInAll: z.int(),
})
export type RequestSummary = z.infer<typeof RequestSummary>

export const RequestStep = z.object({
  id: Id,
  at: Moment,
  type: z.string(),
  by: z.string(),
  words: z.string().nullable(),
  /** A ground of refusal or a reason for more time. */
  code: z.string().nullable(),
  /** Consents that ended with it. */
  stops: z.array(z.string()),
})
export type RequestStep = z.infer<typeof RequestStep>

export const RequestFile = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  at: Moment,
  by: z.string(),
})
export type RequestFile = z.infer<typeof RequestFile>

/** What a machine decided, as far as it is still held. */
const Decided = z.object({
  at: Moment,
  kind: z.string(),
  inputs: z.array(z.object({ name: z.string(), value: z.string() })),
  outcome: z.string(),
})

export const RightsRequest = RequestSummary.extend({
  clause: z.string(),
  verification: z.enum(['not-needed', 'needed', 'done']),
  /** The code that this session asked for and that can still be entered; null to anybody else. */
  check: Challenge.nullable(),
  basis: Basis,
  timeZone: z.string(),
  acknowledgeBy: DueDate.nullable(),
  extended: z.object({ from: DueDate, to: DueDate, reason: z.string() }).nullable(),
  ground: z.string().nullable(),
  decisionId: z.string().nullable(),
  /** The decision it contests. */
  decision: Decided.nullable(),
  humanAsked: z.boolean(),
  denial: z.string().nullable(),
  appealed: z.boolean(),
  duplicateOf: z.object({ id: Id, reference: z.string() }).nullable(),
  /** Who handles it for us; null while our own staff do. */
  outside: z
    .object({
      protocol: z.string(),
      recipient: z.string(),
      at: Moment,
      /** Why it came back to our staff; null while it has not. */
      handedBack: z.string().nullable(),
      /** States of a request that their protocol can't tell us. */
      untold: z.array(z.string()),
    })
    .nullable(),
  steps: z.array(RequestStep),
  files: z.array(RequestFile),
  /** What was erased to fulfil it, and who else was told (IV(3)). */
  erasures: z.array(ErasureView),
  receiptId: Id,
  etag: z.string(),
  actions: z.array(Action),
})
export type RightsRequest = z.infer<typeof RightsRequest>

export const RequestKindView = z.object({
  id: z.string(),
  clause: z.string(),
  needsWords: z.boolean(),
  verification: z.boolean(),
  selfService: z.string().nullable(),
  asks: z.string().nullable(),
  /** Consents given now that it can end. */
  stops: z.array(z.string()),
  due: DueDate,
  /** Whether it can be started now. */
  start: Action,
})
export type RequestKindView = z.infer<typeof RequestKindView>

export const CustomerService = z.object({
  kinds: z.array(RequestKindView),
  requests: z.array(RequestSummary.extend({ hasNews: z.boolean() })),
  deletionGrounds: z.array(z.object({ id: z.string(), clause: z.string() })),
  refusalGrounds: z.array(z.string()),
  regulator: z.object({ name: z.string(), url: z.string() }),
  officer: z.object({ email: z.string(), service: z.string() }),
  attachments: z.object({ count: z.int(), bytes: z.int(), types: z.array(z.string()) }),
  /** Use of customer-service talks to train models. */
  training: ConsentState,
})
export type CustomerService = z.infer<typeof CustomerService>

export const AutomatedDecision = Decided.extend({
  id: Id,
  /** The newest request that contests it. */
  contested: z
    .object({
      id: Id,
      reference: z.string(),
      status: z.string(),
      /** What a human wrote after looking at it again; null until then. */
      answer: z.string().nullable(),
    })
    .nullable(),
})
export type AutomatedDecision = z.infer<typeof AutomatedDecision>

/** Purposes whose consent is to end. */
export const Purposes = z.array(z.string().max(60)).min(1).max(100)

export const StartRequest = z.strictObject({
  kind: z.string().max(60),
  words: Words.optional(),
  ground: z.string().max(60).optional(),
  decision: Id.optional(),
  /** Consents that end at the moment it is sent, and the words they were chosen by. */
  stop: z.strictObject({ purposes: Purposes, shown: ShownText }).optional(),
})

/** A file in base64; its name is made safe and its type is read from its bytes, not believed. */
const NewFile = z.strictObject({
  name: z.string().min(1).max(255),
  data: z.base64().min(1).max(2_800_000),
})

const desk = '/account/customer-service' as const
const byId = z.strictObject({ id: Id })
const OnlyWords = z.strictObject({ words: Words })

export const requestOperations = {
  getCustomerService: operation({
    method: 'GET',
    path: desk,
    summary: 'Kinds of request, their deadlines, and the requests made',
    clause: 'IV(8)',
    session: 'person',
    status: 200,
    result: CustomerService,
  }),
  listAutomatedDecisions: operation({
    method: 'GET',
    path: `${desk}/automated-decisions`,
    summary: 'Decisions that machines made about the person, with what went in and came out',
    clause: 'IV(6)',
    session: 'person',
    status: 200,
    result: z.object({ decisions: z.array(AutomatedDecision) }),
  }),
  startRequest: operation({
    method: 'POST',
    path: `${desk}/requests`,
    summary: 'Start a data subject request',
    clause: 'IV(8)',
    session: 'person',
    body: StartRequest,
    status: 201,
    result: RightsRequest,
  }),
  getRequest: operation({
    method: 'GET',
    path: `${desk}/requests/{id}`,
    summary: 'One request with its whole story',
    clause: 'IV(8)',
    session: 'person',
    params: byId,
    status: 200,
    result: RightsRequest,
  }),
  /** For the person's own devices: no answer to staff, no copy and no log holds it. */
  markRequestRead: operation({
    method: 'PUT',
    path: `${desk}/requests/{id}/read`,
    summary: 'Note how far the person has read a request, for all of their devices',
    clause: 'IV(8)',
    session: 'person',
    idempotent: true,
    params: byId,
    body: z.strictObject({ step: Id }),
    status: 200,
    result: z.object({ hasNews: z.boolean() }),
  }),
  writeMessage: operation({
    method: 'POST',
    path: `${desk}/requests/{id}/messages`,
    summary: 'Write to whoever handles the request',
    clause: 'IV(8)',
    session: 'person',
    params: byId,
    body: OnlyWords,
    status: 201,
    result: RightsRequest,
  }),
  attachFile: operation({
    method: 'POST',
    path: `${desk}/requests/{id}/files`,
    summary: 'Add a file to a request',
    clause: 'IV(8)',
    session: 'person',
    bodyLimit: 2_900_000,
    params: byId,
    body: NewFile,
    status: 201,
    result: RightsRequest,
  }),
  getRequestFile: {
    ...operation({
      method: 'GET',
      path: `${desk}/requests/{id}/files/{file}`,
      summary: 'Fetch a file of a request',
      clause: 'IV(2)',
      session: 'person',
      params: z.strictObject({ id: Id, file: Id }),
      status: 200,
      result: z.unknown(),
    }),
    file: 'application/octet-stream' as const,
  },
  removeRequestFile: operation({
    method: 'DELETE',
    path: `${desk}/requests/{id}/files/{file}`,
    summary: 'Erase a file that the person had added to a request',
    clause: 'IV(3)',
    session: 'person',
    params: z.strictObject({ id: Id, file: Id }),
    status: 200,
    result: RightsRequest,
  }),
  requestVerificationCode: operation({
    method: 'POST',
    path: `${desk}/requests/{id}/verification`,
    summary: 'Agree to the identity check of one request and have a code sent',
    clause: 'II(1).3',
    session: 'person',
    params: byId,
    body: z.strictObject({ shown: ShownText }),
    status: 201,
    result: Challenge,
  }),
  verifyRequest: operation({
    method: 'POST',
    path: `${desk}/requests/{id}/verification/{challenge}`,
    summary: 'Confirm with the code that it is you who asks',
    clause: 'II(1).3',
    session: 'person',
    params: z.strictObject({ id: Id, challenge: Id }),
    body: CodeEntry,
    status: 201,
    result: RightsRequest,
  }),
  askForHuman: operation({
    method: 'POST',
    path: `${desk}/requests/{id}/human`,
    summary: 'Have a human handle the request, and no machine',
    clause: 'IV(6)',
    session: 'person',
    params: byId,
    status: 200,
    result: RightsRequest,
  }),
  withdrawRequest: operation({
    method: 'POST',
    path: `${desk}/requests/{id}/withdrawal`,
    summary: 'Take a request back',
    clause: 'IV(8)',
    session: 'person',
    idempotent: true,
    params: byId,
    status: 200,
    result: RightsRequest,
  }),
  appealRequest: operation({
    method: 'POST',
    path: `${desk}/requests/{id}/appeal`,
    summary: 'Have a refusal looked at again by someone else',
    clause: 'IV(8)',
    session: 'person',
    params: byId,
    body: OnlyWords,
    status: 200,
    result: RightsRequest,
  }),
  retryRequest: operation({
    method: 'POST',
    path: `${desk}/requests/{id}/retry`,
    summary: 'Have a request that failed tried again',
    clause: 'IV(8)',
    session: 'person',
    params: byId,
    status: 200,
    result: RightsRequest,
  }),
}
