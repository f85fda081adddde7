import { requestKindById } from '../../policy/lookup.ts'
import type { Context, Refusal } from '../command.ts'
import { type RequestEntry, type RequestStatus, requestStatuses } from '../slices/requests.ts'
import type { AccountState } from '../state.ts'
import { canStop } from './stops.ts'

/** Open requests one person may have at once; a guard against floods, far above what anyone needs. */
export const mostOpen = 20

type Rule = {
  by: 'person' | 'staff' | 'system'
  from: readonly RequestStatus[]
  /** A reason that stands against it besides the state. */
  unless?: (entry: RequestEntry, context: Context) => string | undefined
}

const staffWork: readonly RequestStatus[] = ['received', 'in_progress', 'needs_input']
const open: readonly RequestStatus[] = ['awaiting_verification', ...staffWork]

/** Files that the person added and has not taken away again. */
export const ownFiles = ({ files }: RequestEntry) => files.filter(({ by }) => by === 'person')

/** Who may do what to a request, and when. */
const rules = {
  verify: { by: 'person', from: ['awaiting_verification'] },
  message: { by: 'person', from: [...open, 'failed'] },
  attach: {
    by: 'person',
    from: [...open, 'failed'],
    unless: ({ files }, { policy }) =>
      files.length >= policy.desk.attachments.count ? 'too-many-files' : undefined,
  },
  // Also when it is over: what a file tells is the person's own for as long as it lies with us.
  'remove-file': {
    by: 'person',
    from: requestStatuses,
    unless: (entry) => (ownFiles(entry).length === 0 ? 'no-such-file' : undefined),
  },
  'ask-human': {
    by: 'person',
    from: open,
    unless: ({ humanAsked }) => (humanAsked ? 'already-asked' : undefined),
  },
  withdraw: { by: 'person', from: [...open, 'failed'] },
  appeal: {
    by: 'person',
    from: ['denied'],
    unless: ({ appealed }) => (appealed ? 'already-appealed' : undefined),
  },
  retry: { by: 'person', from: ['failed'] },
  take: { by: 'staff', from: ['received', 'failed'] },
  reply: { by: 'staff', from: staffWork },
  'ask-input': { by: 'staff', from: ['received', 'in_progress'] },
  fulfil: { by: 'staff', from: staffWork },
  deny: { by: 'staff', from: staffWork },
  extend: {
    by: 'staff',
    from: staffWork,
    unless: ({ due, extended }) =>
      extended ? 'already-extended' : due.latest ? undefined : 'no-more-time-in-law',
  },
  duplicate: { by: 'staff', from: staffWork },
  fail: { by: 'staff', from: ['received', 'in_progress'] },
  forward: {
    by: 'system',
    from: ['received'],
    // Whoever asked for a human, or for a second look, is answered by our own staff.
    unless: ({ outside, humanAsked, appealed }) =>
      outside && outside.handedBack === null
        ? 'already-forwarded'
        : humanAsked || appealed
          ? 'human-asked'
          : undefined,
  },
  'hand-back': {
    by: 'system',
    // Also when it could not be taken back there.
    from: [...staffWork, 'cancelled'],
    unless: ({ outside }) => (outside && outside.handedBack === null ? undefined : 'not-forwarded'),
  },
  expire: {
    by: 'system',
    from: ['awaiting_verification', 'needs_input'],
    unless: ({ due }, { now }) => (now <= due.at ? 'not-due' : undefined),
  },
} satisfies Record<string, Rule>

export type RequestAction = keyof typeof rules

/** Why something can't be done to a request now; undefined when it can. */
export function whyNotChange(
  entry: RequestEntry,
  action: RequestAction,
  context: Context,
): Refusal | undefined {
  const rule: Rule = rules[action]
  if (!rule.from.includes(entry.status)) {
    return { code: 'not-allowed-now', reason: entry.status }
  }
  if (rule.by === 'staff' && isOwnRefusal(entry, context.actor.id)) {
    return { code: 'not-allowed-now', reason: 'someone-else-decides' }
  }
  const reason = rule.unless?.(entry, context)
  return reason ? { code: 'not-allowed-now', reason } : undefined
}

/** IV(8): who refused a request has no part in the appeal against it. */
export function isOwnRefusal(
  { appealed, refusedBy }: Pick<RequestEntry, 'appealed' | 'refusedBy'>,
  staffId: string,
): boolean {
  return appealed && refusedBy === staffId
}

/** The actions of one side, for the `actions` of a resource. */
export function actionsBy(side: Rule['by']): readonly RequestAction[] {
  return (Object.keys(rules) as RequestAction[]).filter((id) => rules[id].by === side)
}

export const isOpen = ({ status }: RequestEntry) => open.includes(status)

interface Asked {
  kind: string
  hasWords: boolean
  ground: string | null
  decisionId: string | null
  stops: readonly string[]
}

/** Why a request can't be started; never a reason that has to do with who the person is. */
export function whyNotStart(
  state: AccountState,
  { kind, hasWords, ground, decisionId, stops }: Asked,
  context: Context,
): Refusal | undefined {
  const { policy } = context
  const known = requestKindById(policy, kind)
  if (!known) return { code: 'not-found', reason: 'no-such-kind' }
  if (known.needsWords && !hasWords && !decisionId) {
    return { code: 'validation', reason: 'words-needed' }
  }
  const grounds = known.asks === 'deletion-ground' ? policy.desk.deletionGrounds : []
  if (ground !== null && !grounds.some(({ id }) => id === ground)) {
    return { code: 'validation', reason: 'no-such-ground' }
  }
  if (decisionId !== null && known.asks !== 'decision') {
    return { code: 'validation', reason: 'no-such-decision' }
  }
  if (known.asks === 'consents' && stops.length === 0) {
    return { code: 'validation', reason: 'choose-what-stops' }
  }
  if (!canStop(known, stops, context)) return { code: 'validation', reason: 'no-such-purpose' }
  if (state.requests.filter(isOpen).length >= mostOpen) {
    return { code: 'not-allowed-now', reason: 'too-many-open' }
  }
  return undefined
}
