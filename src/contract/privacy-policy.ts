import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, Id } from './schemas.ts'

const path = '/account/settings/privacy/privacy-policy'
const Version = z.iso.date()

export const PolicyAcknowledgement = z.object({
  version: Version,
  at: z.iso.datetime(),
  receiptId: Id,
})

export const PolicyOverview = z.object({
  /** The version in force. */
  current: Version,
  /** Oldest first. */
  versions: z.array(
    z.object({
      version: Version,
      /** Made up for show: the operator's own text of that date is not at hand. */
      sample: z.boolean(),
      changes: z.array(z.object({ clause: z.string(), kind: z.string(), change: z.string() })),
    }),
  ),
  /** Which versions the person said to have read; it never stands for a consent. None of a visitor. */
  acknowledgements: z.array(PolicyAcknowledgement),
  actions: z.array(Action),
})
export type PolicyOverview = z.infer<typeof PolicyOverview>

export const privacyPolicyOperations = {
  getPrivacyPolicy: operation({
    method: 'GET',
    path,
    summary:
      'The version in force, its history, and what the person has read, if anybody is signed in',
    clause: 'VI',
    session: 'none',
    status: 200,
    result: PolicyOverview,
  }),
  // The version in the body is what the person has before them, so it stands in for If-Match.
  acknowledgePolicy: operation({
    method: 'PUT',
    path: `${path}/acknowledgement`,
    summary: 'Record that the person has read the version in force',
    clause: 'VI',
    session: 'person',
    idempotent: true,
    body: z.strictObject({ version: Version }),
    status: 200,
    result: PolicyOverview,
  }),
}
