import { z } from 'zod'
import { operation } from './operation.ts'
import { Id, ShownText } from './schemas.ts'

const Moment = z.iso.datetime()
const Token = z.string().min(1).max(1_000)
const byToken = z.strictObject({ token: Token })

/** What a link in a message may switch off, and nothing about whose it is. */
export const Subscription = z.object({
  purpose: Id,
  kind: Id,
  channel: Id,
  state: z.enum(['on', 'off']),
  /** When it was switched off; null where it is on or was never on. */
  offSince: Moment.nullable(),
})
export type Subscription = z.infer<typeof Subscription>

/** The link in a message of ours: it ends this kind of message by this channel, and does nothing else. */
export const unsubscribeOperations = {
  getSubscription: operation({
    method: 'GET',
    path: '/unsubscribe/{token}',
    summary: 'Which messages a link is about, and whether they still come; changes nothing',
    clause: 'II(2).3',
    session: 'none',
    params: byToken,
    status: 200,
    result: Subscription,
  }),
  unsubscribe: operation({
    method: 'POST',
    path: '/unsubscribe/{token}',
    summary: 'Switch off the messages that a link is about',
    clause: 'II(2).3',
    session: 'none',
    idempotent: true,
    params: byToken,
    body: z.strictObject({ shown: ShownText.optional() }),
    status: 200,
    result: Subscription,
  }),
  listSampleNotices: operation({
    method: 'GET',
    path: '/demo/notices',
    summary: 'The links that messages to the signed-in person would carry',
    clause: 'II(2).3',
    session: 'person',
    demo: true,
    status: 200,
    result: z.object({
      notices: z.array(z.object({ purpose: Id, kind: Id, channel: Id, token: Token })),
    }),
  }),
}
