import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, Id, ShownText } from './schemas.ts'

export const childrenPath = '/account/settings/privacy/children-and-guardians'
const path = childrenPath
const Moment = z.iso.datetime()
const Day = z.iso.date()
const byId = z.strictObject({ id: Id })

export const GuardianScope = z.enum(['collection', 'disclosure'])
const GuardianConsent = z.object({
  scope: GuardianScope,
  choice: z.enum(['given', 'withdrawn', 'unasked']),
  actions: z.array(Action),
})

/** A child as its guardian sees it. */
const GuardedChild = z.object({
  id: Id,
  name: z.string(),
  age: z.int(),
  since: Moment,
  /** The birthday on which the guardian's say ends. */
  comesOfAge: Day,
  consents: z.array(GuardianConsent),
  etag: z.string(),
  deletionOn: Moment.nullable(),
})
export type GuardedChild = z.infer<typeof GuardedChild>

export const ChildrenAndGuardians = z.object({
  isChild: z.boolean(),
  /** Years; below it a guardian consents first (VII). */
  childAge: z.int(),
  childAgeVerified: z.boolean(),
  /** For a child: who looks after it, whom it asked, and what was agreed to for it. */
  guardian: z.object({ name: z.string(), since: Moment }).nullable(),
  comesOfAge: Day.nullable(),
  request: z.object({ contact: z.string(), at: Moment }).nullable(),
  /** Whom it asked last said no, and it has asked nobody since. */
  isRefused: z.boolean(),
  consents: z.array(GuardianConsent),
  /** For a guardian: who asks, and who is linked. */
  requests: z.array(
    z.object({
      child: Id,
      name: z.string(),
      at: Moment,
      /** It has no account yet: a yes opens one, a no erases what was kept for it. */
      opensAccount: z.boolean(),
    }),
  ),
  children: z.array(GuardedChild),
  actions: z.array(Action),
})
export type ChildrenAndGuardians = z.infer<typeof ChildrenAndGuardians>

export const childrenOperations = {
  getChildrenAndGuardians: operation({
    method: 'GET',
    path,
    summary: 'Who looks after whom, and what was agreed to for a child',
    clause: 'VII',
    session: 'person',
    status: 200,
    result: ChildrenAndGuardians,
  }),
  askGuardian: operation({
    method: 'POST',
    path: `${path}/request`,
    summary: 'A child names its guardian, by contact or by the code the guardian gave it',
    clause: 'VII',
    session: 'person',
    body: z.union([
      z.strictObject({ contact: z.string().trim().min(3).max(200) }),
      z.strictObject({ code: z.string().trim().min(6).max(20) }),
    ]),
    status: 201,
    result: ChildrenAndGuardians,
  }),
  cancelGuardianRequest: operation({
    method: 'DELETE',
    path: `${path}/request`,
    summary: 'The child takes the request back',
    clause: 'VII',
    session: 'person',
    idempotent: true,
    status: 200,
    result: ChildrenAndGuardians,
  }),
  inviteChild: operation({
    method: 'POST',
    path: `${path}/invitations`,
    summary: 'A code with which a child can name this person as its guardian, for a day',
    clause: 'VII',
    session: 'person',
    status: 201,
    result: z.object({ code: z.string(), expiresAt: Moment }),
  }),
  confirmChild: operation({
    method: 'POST',
    path: `${path}/requests/{id}/confirmation`,
    summary: 'The named grown-up becomes the guardian',
    clause: 'VII',
    session: 'person',
    stepUp: 'guardian',
    params: byId,
    status: 200,
    result: ChildrenAndGuardians,
  }),
  declineChild: operation({
    method: 'POST',
    path: `${path}/requests/{id}/refusal`,
    summary: 'The named person says no',
    clause: 'VII',
    session: 'person',
    params: byId,
    status: 200,
    result: ChildrenAndGuardians,
  }),
  changeGuardianConsent: operation({
    method: 'PUT',
    path: `${path}/children/{id}/consents/{scope}`,
    summary: 'Agree for a child that data is used, or that it goes to others; or take that back',
    clause: 'VII',
    session: 'person',
    edits: true,
    params: z.strictObject({ id: Id, scope: GuardianScope }),
    body: z.strictObject({ choice: z.enum(['given', 'withdrawn']), shown: ShownText }),
    status: 200,
    result: ChildrenAndGuardians,
  }),
  endGuardianship: operation({
    method: 'POST',
    path: `${path}/children/{id}/end`,
    summary: 'Stop looking after a child; nothing additional stays on for it',
    clause: 'VII',
    session: 'person',
    params: byId,
    body: z.strictObject({ shown: ShownText }),
    status: 200,
    result: ChildrenAndGuardians,
  }),
}
