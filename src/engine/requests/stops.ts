import type { RequestKind } from '../../policy/desk-schema.ts'
import { disclosesTo, requestKindById } from '../../policy/lookup.ts'
import { type Context, eventOf } from '../command.ts'
import { whyNotWithdraw } from '../consent.ts'
import type { DomainEvent, ShownText } from '../events.ts'
import type { RequestEntry } from '../slices/requests.ts'
import type { AccountState } from '../state.ts'

/** Consents that end with the request that names them, and the words they were chosen by. */
export interface Stop {
  purposes: readonly string[]
  shown: ShownText
}

/** The consents given now that a request of a kind can end. */
export function stoppable(
  state: AccountState,
  { asks }: Pick<RequestKind, 'asks'>,
  { policy }: Pick<Context, 'policy'>,
): string[] {
  if (asks !== 'consents' && asks !== 'uses' && asks !== 'transfers') return []
  return policy.purposes
    .filter(({ id }) => state.consents[id]?.choice === 'given')
    .filter(({ id }) => asks !== 'transfers' || disclosesTo(policy, id))
    .map(({ id }) => id)
}

/** Whether all of them can end so. One that has ended meanwhile is no reason against the others. */
export function canStop(
  { asks }: Pick<RequestKind, 'asks'>,
  purposes: readonly string[],
  context: Context,
): boolean {
  if (asks !== 'consents' && asks !== 'uses' && asks !== 'transfers') return purposes.length === 0
  return purposes.every((id) => whyNotWithdraw(id, context) === undefined)
}

/** IV(4): one withdrawal for each, as by its own switch. */
export function withdrawals(
  state: AccountState,
  purposes: readonly string[],
  shown: ShownText | undefined,
  context: Context,
): DomainEvent[] {
  return context.policy.purposes
    .filter(({ id }) => purposes.includes(id) && state.consents[id]?.choice === 'given')
    .map(({ id: purpose, clause }) =>
      eventOf(context, clause, { type: 'consent.withdrawn', purpose, ...(shown && { shown }) }),
    )
}

/** Whether "done" would be untrue: a withdrawal that names no consent, while some are given. */
export function stopsNothing(
  state: AccountState,
  { kind, steps }: RequestEntry,
  chosen: readonly string[],
  context: Context,
): boolean {
  const known = requestKindById(context.policy, kind)
  if (known?.asks !== 'consents' || chosen.length > 0) return false
  const named = steps.some(({ stops }) => stops.length > 0)
  return !named && stoppable(state, known, context).length > 0
}
