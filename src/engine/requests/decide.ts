import { requestKindById } from '../../policy/lookup.ts'
import { accept, type Context, type Decision, eventOf, refuse, unchanged } from '../command.ts'
import { deadlineFor } from '../deadlines/deadline.ts'
import type { ShownText } from '../events.ts'
import type { AccountState } from '../state.ts'
import { eventFor, faultOf, type RequestChange, requestOf } from './change.ts'
import { whyNotChange, whyNotStart } from './rules.ts'
import { type Stop, withdrawals } from './stops.ts'

export type RequestCommand =
  | {
      type: 'start-request'
      requestId: string
      kind: string
      ground: string | null
      decisionId: string | null
      messageId: string | null
      stop?: Stop | null
    }
  | { type: 'change-request'; requestId: string; change: RequestChange }
  | { type: 'agree-verification'; requestId: string; shown: ShownText }
  | { type: 'record-staff-access'; requestId: string; fields: readonly string[] }

type Of<Type extends RequestCommand['type']> = Extract<RequestCommand, { type: Type }>

function startRequest(
  state: AccountState,
  command: Of<'start-request'>,
  context: Context,
): Decision {
  const { requestId, kind, ground, decisionId, messageId, stop } = command
  const stops = stop?.purposes ?? []
  if (state.requests.some(({ id }) => id === requestId)) return unchanged
  const asked = { kind, ground, decisionId, hasWords: messageId !== null, stops }
  const rule = whyNotStart(state, asked, context)
  const known = requestKindById(context.policy, kind)
  if (rule || !known) return refuse(rule?.code ?? 'not-found', rule?.reason ?? 'no-such-kind')
  const started = eventOf(context, known.clause, {
    type: 'request.started',
    requestId,
    kind,
    due: deadlineFor(context.policy, state.region, kind, context.now),
    needsVerification: known.verification,
    ground,
    decisionId,
    messageId,
    ...(stops.length > 0 && { stops }),
  })
  return { ok: true, events: [started, ...withdrawals(state, stops, stop?.shown, context)] }
}

function agreeVerification(
  state: AccountState,
  { requestId, shown }: Of<'agree-verification'>,
  context: Context,
): Decision {
  const entry = requestOf(state, requestId)
  if (!entry) return refuse('not-found', 'no-such-request')
  const rule = whyNotChange(entry, 'verify', context)
  if (rule) return refuse(rule.code, rule.reason)
  return accept(context, 'II(1).3', { type: 'request.verification-agreed', requestId, shown })
}

function recordStaffAccess(
  state: AccountState,
  { requestId, fields }: Of<'record-staff-access'>,
  context: Context,
): Decision {
  const entry = requestOf(state, requestId)
  if (!entry) return refuse('not-found', 'no-such-request')
  return accept(context, entry.clause, { type: 'staff.accessed', requestId, fields })
}

function changeRequest(
  state: AccountState,
  { requestId, change }: Of<'change-request'>,
  context: Context,
): Decision {
  const entry = requestOf(state, requestId)
  if (!entry) return refuse('not-found', 'no-such-request')
  if (change.action === 'withdraw' && entry.status === 'cancelled') return unchanged
  const rule = whyNotChange(entry, change.action, context)
  if (rule) return refuse(rule.code, rule.reason)
  const fault = faultOf(state, entry, change, context)
  if (fault) return refuse('validation', fault)
  const event = eventOf(context, entry.clause, eventFor(state, entry, change, context))
  const stops = change.action === 'fulfil' ? (change.stops ?? []) : []
  return { ok: true, events: [event, ...withdrawals(state, stops, undefined, context)] }
}

/** One rule set for each command that has to do with requests. */
export const requestDeciders = {
  'start-request': startRequest,
  'change-request': changeRequest,
  'agree-verification': agreeVerification,
  'record-staff-access': recordStaffAccess,
}
