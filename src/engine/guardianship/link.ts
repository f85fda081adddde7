import {
  accept,
  type Command,
  type Context,
  type Decision,
  type Refusal,
  refuse,
  unchanged,
} from '../command.ts'
import { isChild } from '../consent.ts'
import type { AccountState } from '../state.ts'

const clause = 'VII'
const no = (reason: string): Refusal => ({ code: 'not-allowed-now', reason })

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Why a child can't name a guardian now; undefined when it can. */
export function whyNotAsk(state: AccountState, context: Context): Refusal | undefined {
  if (!isChild(state, context)) return no('of-age')
  if (state.status !== 'active') return { code: 'account-closing', reason: 'account-closing' }
  return state.guardianship.link ? no('has-guardian') : undefined
}

export function askGuardian(
  state: AccountState,
  { guardianId, contact }: Of<'ask-guardian'>,
  context: Context,
): Decision {
  const { actor } = context
  // Only the child names somebody; whoever names themselves has named nobody.
  if (actor.kind !== 'person') return refuse('not-found', 'no-such-request')
  const rule = whyNotAsk(state, context)
  if (rule) return refuse(rule.code, rule.reason)
  const askId = context.newId()
  const asked = guardianId === actor.id ? '' : guardianId
  return accept(context, clause, { type: 'guardian.asked', askId, guardianId: asked, contact })
}

/** The child takes it back, or the one who was asked says no. */
export function closeAsk(
  state: AccountState,
  _command: Of<'close-guardian-request'>,
  context: Context,
): Decision {
  const { request } = state.guardianship
  if (!request) return unchanged
  return accept(context, clause, { type: 'guardian.ask-closed', askId: request.id })
}

/** Only the grown-up whom the child named, in their own name: a child can never approve itself (VII). */
export function linkGuardian(
  state: AccountState,
  { name, isAdult, invited }: Of<'link-guardian'>,
  context: Context,
): Decision {
  const { request } = state.guardianship
  const { actor } = context
  // Who had no account when the child named a contact has shown since that the contact is theirs.
  const isNamed = request?.guardianId === actor.id || (invited && request?.guardianId === '')
  if (actor.kind !== 'guardian' || !isNamed) {
    return refuse('not-found', 'no-such-request')
  }
  if (!isAdult) return refuse('not-allowed-now', 'guardian-too-young')
  const rule = whyNotAsk(state, context)
  if (rule) return refuse(rule.code, rule.reason)
  return accept(context, clause, { type: 'guardian.linked', guardianId: actor.id, name })
}
