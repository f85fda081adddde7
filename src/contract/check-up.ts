import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, Authorisation, CheckUpProgress, ConsentState, Id } from './schemas.ts'

const base = '/account/settings/privacy/privacy-check-up'
const Moment = z.iso.datetime()

export const CheckUpItem = z.object({
  id: Id,
  part: z.enum([
    'feed',
    'uses',
    'shown',
    'campaigns',
    'messages',
    'permissions',
    'collection',
    'services',
  ]),
  /** What the item is about: one of the three, the others are null. */
  consent: ConsentState.nullable(),
  /** A service that reads something and has not for long; null once it was ended. */
  authorisation: Authorisation.nullable(),
  /** A list that is added to, and whether that is paused. */
  collection: z.object({ category: Id, paused: z.boolean() }).nullable(),
  /** The name of the service, which is a proper name; null where the words are the screen's. */
  label: z.string().nullable(),
  /** What came of it in this round; null while it is open. */
  answer: z.object({ what: z.enum(['changed', 'left']), at: Moment, receiptId: Id }).nullable(),
  actions: z.array(Action),
})
export type CheckUpItem = z.infer<typeof CheckUpItem>

export const CheckUp = CheckUpProgress.extend({ items: z.array(CheckUpItem) })
export type CheckUp = z.infer<typeof CheckUp>

/** A walk over everything that is a choice. The answers themselves are the ordinary calls. */
export const checkUpOperations = {
  getCheckUp: operation({
    method: 'GET',
    path: base,
    summary: 'Every choice there is, and which of them were looked at in this round',
    clause: 'IV(4)',
    session: 'person',
    status: 200,
    result: CheckUp,
  }),
  startCheckUp: operation({
    method: 'POST',
    path: base,
    summary: 'Begin a round, or a new one',
    clause: 'IV(4)',
    session: 'person',
    idempotent: true,
    status: 200,
    result: CheckUp,
  }),
  leaveInCheckUp: operation({
    method: 'POST',
    path: `${base}/items/{id}/left`,
    summary: 'Note that one choice was looked at and left as it is',
    clause: 'IV(4)',
    session: 'person',
    params: z.strictObject({ id: Id }),
    status: 200,
    result: CheckUp,
  }),
}
