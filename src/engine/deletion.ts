import { deadlineById } from '../policy/lookup.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  type Facts,
  type Refusal,
  refuse,
  unchanged,
} from './command.ts'
import type { AccountState } from './state.ts'
import { addDays } from './time.ts'

const clause = 'IV(5)'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** What stands between the person and deletion: money and goods still on their way. */
export function blockers(
  facts: Facts,
): { code: 'open-orders' | 'unpaid-balance'; count: number }[] {
  return [
    { code: 'open-orders' as const, count: facts.openOrders },
    { code: 'unpaid-balance' as const, count: facts.unpaidBalance },
  ].filter(({ count }) => count > 0)
}

/** Why deletion can't be asked for now; undefined when it can. */
export function whyNotDelete(state: AccountState, context: Context): Refusal | undefined {
  if (state.status === 'closing') return { code: 'not-allowed-now', reason: 'already-scheduled' }
  if (state.status !== 'active') return { code: 'gone', reason: 'account-erased' }
  const [first] = blockers(context.facts)
  return first && { code: 'not-allowed-now', reason: first.code }
}

export function requestDeletion(
  state: AccountState,
  { shown, kept }: Of<'request-deletion'>,
  context: Context,
): Decision {
  const rule = whyNotDelete(state, context)
  if (rule) return refuse(rule.code, rule.reason)
  const { value } = deadlineById(context.policy, 'deletion-waiting-period')
  const effectiveAt = addDays(context.now, value)
  return accept(context, clause, {
    type: 'deletion.requested',
    requestId: context.newId(),
    effectiveAt,
    cancelableUntil: effectiveAt,
    kept,
    shown,
  })
}

export function whyNotKeep(state: AccountState, now: string): Refusal | undefined {
  if (state.deletion?.status !== 'scheduled') {
    return { code: 'not-allowed-now', reason: state.deletion?.status ?? 'not-scheduled' }
  }
  if (now >= state.deletion.cancelableUntil) return { code: 'gone', reason: 'too-late' }
  return undefined
}

export function cancelDeletion(
  state: AccountState,
  { requestId }: Of<'cancel-deletion'>,
  context: Context,
): Decision {
  if (state.deletion?.requestId !== requestId) return refuse('not-found', 'no-such-request')
  if (state.deletion.status === 'cancelled') return unchanged
  const rule = whyNotKeep(state, context.now)
  if (rule) return refuse(rule.code, rule.reason)
  return accept(context, clause, { type: 'deletion.cancelled', requestId })
}

export function beginErasure(
  state: AccountState,
  _command: Of<'begin-erasure'>,
  context: Context,
): Decision {
  if (state.deletion?.status !== 'scheduled' || context.now < state.deletion.effectiveAt) {
    return refuse('not-allowed-now', 'not-due')
  }
  return accept(context, clause, { type: 'deletion.begun', requestId: state.deletion.requestId })
}

export function completeErasure(
  state: AccountState,
  _command: Of<'complete-erasure'>,
  context: Context,
): Decision {
  if (state.deletion?.status !== 'in_progress') return refuse('not-allowed-now', 'not-begun')
  const { requestId, kept } = state.deletion
  return accept(context, clause, { type: 'account.erased', requestId, kept })
}
