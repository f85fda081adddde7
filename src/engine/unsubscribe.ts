import type { Subscription } from '../contract/unsubscribe.ts'
import type { PolicyPack, Purpose } from '../policy/schema.ts'
import { accept, type Command, type Context, type Decision, refuse, unchanged } from './command.ts'
import type { AccountState } from './state.ts'

type Notice = NonNullable<Purpose['notice']>

/** The purpose that lets a kind of message come by a channel; undefined where there is none. */
export function purposeOfNotice({ purposes }: PolicyPack, { kind, channel }: Notice) {
  return purposes.find(({ notice }) => notice?.kind === kind && notice.channel === channel)
}

export function subscription(state: AccountState, { id, notice }: Purpose): Subscription {
  const entry = state.consents[id]
  return {
    purpose: id,
    kind: notice?.kind ?? '',
    channel: notice?.channel ?? '',
    state: entry?.choice === 'given' ? 'on' : 'off',
    offSince: entry?.choice === 'withdrawn' ? entry.at : null,
  }
}

/**
 * Switches off one kind of message by one channel for whoever holds a link from such a message.
 * Asks for no identity, and works while the account waits to be deleted too (II(2).3).
 */
export function unsubscribe(
  state: AccountState,
  { purpose: id, shown }: Extract<Command, { type: 'unsubscribe' }>,
  context: Context,
): Decision {
  const purpose = context.policy.purposes.find((candidate) => candidate.id === id)
  if (!purpose?.notice) return refuse('not-found', 'no-such-purpose')
  if (state.consents[id]?.choice === 'withdrawn') return unchanged
  return accept(context, purpose.clause, {
    type: 'consent.withdrawn',
    purpose: id,
    via: 'link',
    ...(shown && { shown }),
  })
}
