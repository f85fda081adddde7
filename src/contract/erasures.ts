import { z } from 'zod'
import { operation } from './operation.ts'

const Moment = z.iso.datetime()
const Id = z.string().min(1).max(200)

/** Somebody who had received data that is erased. `kind` tells where its name is found. */
export const ErasureRecipient = z.object({
  recipient: Id,
  kind: z.enum(['partner', 'service']),
  /** A proper name; null where the policy describes a kind of partner and names none. */
  name: z.string().nullable(),
  /** How to reach it, where that is known. */
  contact: z.string().nullable(),
  categories: z.array(z.string()),
  fields: z.array(z.string()),
})
export type ErasureRecipient = z.infer<typeof ErasureRecipient>

export const RecipientNotice = ErasureRecipient.extend({
  id: Id,
  /** Open: an app that meets a new one says that it is being seen to. */
  state: z.string(),
  since: Moment,
  /** Tries in vain since then; where it is unconfirmed, how often it was asked. */
  attempts: z.int(),
  nextAttemptAt: Moment.nullable(),
  /** While it is told: until when it is asked by itself; null where only people can ask it. */
  askedUntil: Moment.nullable(),
})
export type RecipientNotice = z.infer<typeof RecipientNotice>

/** What the backup cycle is: days, and whether the policy names them or they are our own figure. */
export const BackupCycle = z.object({ days: z.int(), own: z.boolean() })
export type BackupCycle = z.infer<typeof BackupCycle>

export const ErasureView = z.object({
  id: Id,
  cause: z.string(),
  /** The data subject request it fulfils. */
  forRequest: Id.nullable(),
  at: Moment,
  categories: z.array(z.string()),
  fields: z.array(z.string()),
  recipients: z.array(RecipientNotice),
  /** Null where nothing of ours was erased. */
  backups: z
    .object({ status: z.enum(['restricted', 'erased']), until: Moment, cycle: BackupCycle })
    .nullable(),
})
export type ErasureView = z.infer<typeof ErasureView>

/** What staff may do; 'told' and 'confirmed' are for what was done by hand. */
export const NoticeAct = z.enum(['retry', 'told', 'confirmed'])

/** A line of the desk: it names the recipient, and nobody else. */
export const DeskNotice = RecipientNotice.extend({
  /** The name by which this recipient, and no other, knows the person. */
  subject: z.string(),
  actions: z.array(
    z.object({ id: NoticeAct, allowed: z.boolean(), reason: z.string().nullable() }),
  ),
  cause: z.string(),
  at: Moment,
  giveUpAt: Moment,
})
export type DeskNotice = z.infer<typeof DeskNotice>

export const erasureOperations = {
  listErasures: operation({
    method: 'GET',
    path: '/account/settings/privacy/activity-and-receipts/erasures',
    summary: 'What was erased, who else was told of it, and how long backups hold it',
    clause: 'IV(3)',
    session: 'person',
    status: 200,
    result: z.object({ erasures: z.array(ErasureView) }),
  }),
  listErasureNotices: operation({
    method: 'GET',
    path: '/desk/erasure-notices',
    summary: 'Recipients that have not confirmed an erasure yet; those given up first',
    clause: 'IV(3)',
    session: 'staff',
    status: 200,
    result: z.object({ notices: z.array(DeskNotice) }),
  }),
  actOnErasureNotice: operation({
    method: 'POST',
    path: '/desk/erasure-notices/{id}/acts',
    summary: 'Try a recipient again, or say that it was told, or has confirmed, by hand',
    clause: 'IV(3)',
    session: 'staff',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ act: NoticeAct }),
    status: 200,
    result: RecipientNotice,
  }),
}
