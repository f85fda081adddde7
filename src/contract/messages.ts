import { z } from 'zod'
import { operation } from './operation.ts'
import { Removed } from './records.ts'
import { ConsentState, Id } from './schemas.ts'

const Moment = z.iso.datetime()
const Shop = z.object({ id: Id, name: z.string() })
const byShop = z.strictObject({ shop: Id })

export const Chats = z.object({
  chats: z.array(
    z.object({
      shop: Shop,
      muted: z.boolean(),
      member: z.boolean(),
      messages: z.int(),
      last: z.object({ at: Moment, text: z.string() }),
    }),
  ),
  /** Where to go on to older messages; null when there are none. */
  next: z.string().nullable(),
})
/**
 * A call looks through a bounded number of messages, newest first: a chat of an earlier page may come
 * again, with how many older messages of it were found.
 */
export type Chats = z.infer<typeof Chats>

export const Chat = z.object({
  shop: Shop,
  muted: z.boolean(),
  translation: ConsentState,
  messages: z.array(
    z.object({
      id: Id,
      at: Moment,
      from: z.enum(['shop', 'person']),
      text: z.string(),
      language: z.string(),
      /** Null without consent, or where the provider knew no translation. */
      translated: z.string().nullable(),
      /** For an offer: the token of the link that switches its kind off; null for what was written to the person. */
      unsubscribe: z.string().nullable(),
    }),
  ),
  /** Where to go on to older ones; null when there are none. */
  next: z.string().nullable(),
})
export type Chat = z.infer<typeof Chat>

export const DoNotDisturb = z.object({
  shop: Shop,
  muted: z.boolean(),
  mutedAt: Moment.nullable(),
  member: z.boolean(),
  memberAt: Moment.nullable(),
  translation: ConsentState,
  clause: z.string(),
  etag: z.string(),
})
export type DoNotDisturb = z.infer<typeof DoNotDisturb>

export const messageOperations = {
  getMessages: operation({
    method: 'GET',
    path: '/account/messages',
    summary: 'Shops one has written with, latest first',
    clause: 'II(5).1',
    session: 'person',
    query: z.strictObject({ cursor: z.string().min(1).max(500).optional() }),
    status: 200,
    result: Chats,
  }),
  getChat: operation({
    method: 'GET',
    path: '/account/messages/{shop}',
    summary: 'What was written with one shop, newest first',
    clause: 'II(5).5',
    session: 'person',
    params: byShop,
    query: z.strictObject({
      cursor: z.string().min(1).max(500).optional(),
      /** The language to translate into, where translation is agreed to. */
      into: z.enum(['en', 'zh']).default('en'),
    }),
    status: 200,
    result: Chat,
  }),
  removeChat: operation({
    method: 'DELETE',
    path: '/account/messages/{shop}',
    summary: 'Take a chat out of the list, for good unless brought back in time',
    clause: 'IV(3)',
    session: 'person',
    params: byShop,
    query: z.strictObject({
      /** The last message that was seen: what came after it stays, however late this arrives. */
      upTo: Moment.optional(),
    }),
    status: 200,
    result: Removed,
  }),
  getDoNotDisturb: operation({
    method: 'GET',
    path: '/account/messages/{shop}/do-not-disturb',
    summary: 'Whether a shop may disturb, and whether one is its member',
    clause: 'II(5).1',
    session: 'person',
    params: byShop,
    status: 200,
    result: DoNotDisturb,
  }),
  changeDoNotDisturb: operation({
    method: 'PUT',
    path: '/account/messages/{shop}/do-not-disturb',
    summary: 'Mute a shop or hear it again; leave its membership or join it',
    clause: 'II(5).1',
    session: 'person',
    edits: true,
    params: byShop,
    body: z
      .strictObject({ muted: z.boolean().optional(), member: z.boolean().optional() })
      .refine(({ muted, member }) => (muted === undefined) !== (member === undefined), {
        message: 'Change one thing at a time.',
      }),
    status: 200,
    result: DoNotDisturb,
  }),
}
