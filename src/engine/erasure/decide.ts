import { deadlineById } from '../../policy/lookup.ts'
import { accept, type Context, type Decision, refuse, unchanged } from '../command.ts'
import { requestOf } from '../requests/change.ts'
import type { AccountState } from '../state.ts'
import { addDays } from '../time.ts'
import type { ErasureCause, NoticeState, Recipient } from './events.ts'

const clause = 'IV(3)'

export interface ErasureGiven {
  erasureId: string
  cause: Exclude<ErasureCause, 'account'>
  forRequest: string | null
  categories: readonly string[]
  fields: readonly string[]
  recipients: readonly Recipient[]
}

export type ErasureCommand =
  | ({ type: 'record-erasure' } & ErasureGiven)
  | { type: 'note-recipient'; erasureId: string; recipient: Recipient; state: NoticeState }
  | { type: 'end-backups'; erasureId: string }
  | {
      type: 'erase-for-request'
      requestId: string
      category: string
      count: number
      upTo?: string
    }

type Of<Type extends ErasureCommand['type']> = Extract<ErasureCommand, { type: Type }>

/** The moment at which the last backup with data that is erased now is gone too, ISO 8601 UTC. */
export function backupsUntil({ policy, now }: Pick<Context, 'policy' | 'now'>): string {
  return addDays(now, deadlineById(policy, 'backup-cycle').value)
}

function recordErasure(
  state: AccountState,
  { erasureId, cause, forRequest, categories, fields, recipients }: Of<'record-erasure'>,
  context: Context,
): Decision {
  if (state.erasures.some(({ id }) => id === erasureId)) return unchanged
  return accept(context, clause, {
    type: 'erasure.recorded',
    erasureId,
    cause,
    forRequest,
    categories,
    fields,
    recipients: recipients.map(({ id }) => id),
    backupsUntil: categories.length > 0 ? backupsUntil(context) : null,
  })
}

const noted = {
  'to-be-told': 'erasure.tried-again',
  'by-hand': 'erasure.by-hand',
  told: 'erasure.told',
  confirmed: 'erasure.confirmed',
  unreachable: 'erasure.unreachable',
  unconfirmed: 'erasure.unconfirmed',
} as const

function noteRecipient(
  state: AccountState,
  { erasureId, recipient: { id, kind, name }, state: become }: Of<'note-recipient'>,
  context: Context,
): Decision {
  const before = state.erasures.find((entry) => entry.id === erasureId)?.states[id]
  if (before === undefined) return refuse('not-found', 'no-such-recipient')
  if (before === become || before === 'confirmed') return unchanged
  return accept(context, clause, { type: noted[become], erasureId, recipient: id, kind, name })
}

function endBackups(
  state: AccountState,
  { erasureId }: Of<'end-backups'>,
  context: Context,
): Decision {
  const entry = state.erasures.find(({ id }) => id === erasureId)
  if (entry?.backups?.status !== 'restricted') return unchanged
  if (context.now < entry.backups.until) return refuse('not-allowed-now', 'not-due')
  return accept(context, clause, { type: 'erasure.backups-erased', erasureId })
}

/** Staff fulfil a request to delete: a category goes at once, whoever may take rows out of it otherwise. */
function eraseForRequest(
  state: AccountState,
  { requestId, category, count, upTo }: Of<'erase-for-request'>,
  context: Context,
): Decision {
  const entry = requestOf(state, requestId)
  if (entry?.kind !== 'delete') return refuse('not-found', 'no-such-request')
  if (entry.verification !== 'done') return refuse('not-allowed-now', 'not-verified')
  const known = context.policy.categories.find(({ id }) => id === category)
  if (!known?.built) return refuse('not-found', 'no-such-category')
  if (known.lawHold) return refuse('not-allowed-now', 'law-keeps-it')
  if (count === 0) return unchanged
  return accept(context, entry.clause, {
    type: 'records.removed',
    removal: {
      id: context.newId(),
      category,
      scope: 'all',
      count,
      until: context.now,
      forRequest: requestId,
      ...(upTo !== undefined && { upTo }),
    },
  })
}

/** One rule set for each command that follows erased data to others and into backups. */
export const erasureDeciders = {
  'record-erasure': recordErasure,
  'note-recipient': noteRecipient,
  'end-backups': endBackups,
  'erase-for-request': eraseForRequest,
}
