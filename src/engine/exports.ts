import { deadlineById } from '../policy/lookup.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  type Refusal,
  refuse,
  unchanged,
} from './command.ts'
import type { ExportEntry } from './slices/exports.ts'
import type { AccountState } from './state.ts'
import { addDays } from './time.ts'

const clause = 'IV(2)'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export function runningExport(state: AccountState): ExportEntry | undefined {
  return state.exports.find(({ status }) => status === 'in_progress')
}

/** A copy can be asked for in every state of a living account, also while it closes (IV(2)). */
export function whyNotExport(state: AccountState): Refusal | undefined {
  if (state.status === 'active' || state.status === 'closing') return undefined
  return { code: 'gone', reason: 'account-erased' }
}

export function requestExport(
  state: AccountState,
  { scope }: Of<'request-export'>,
  context: Context,
): Decision {
  const rule = whyNotExport(state)
  if (rule) return refuse(rule.code, rule.reason)
  const known = new Set(exportable(context).map(({ id }) => id))
  if (!scope.categories.every((id) => known.has(id)))
    return refuse('validation', 'no-such-category')
  if (runningExport(state)) return unchanged
  return accept(context, clause, { type: 'export.requested', exportId: context.newId(), scope })
}

export function exportable(context: Pick<Context, 'policy'>) {
  return context.policy.categories.filter(({ built }) => built)
}

/** Why an export can't be fetched now; undefined when it can. */
export function whyNotDownload(entry: ExportEntry, now: string): Refusal | undefined {
  if (entry.status === 'expired') return { code: 'gone', reason: 'expired' }
  if (entry.status !== 'ready') return { code: 'not-allowed-now', reason: entry.status }
  if (entry.expiresAt !== null && entry.expiresAt <= now) return { code: 'gone', reason: 'expired' }
  return undefined
}

export function whyNotCancelExport(entry: ExportEntry): Refusal | undefined {
  if (entry.status === 'in_progress' || entry.status === 'ready') return undefined
  return { code: 'not-allowed-now', reason: entry.status }
}

type ExportCommand = Of<
  'complete-export' | 'fail-export' | 'cancel-export' | 'record-download' | 'expire-export'
>

export function changeExport(
  state: AccountState,
  command: ExportCommand,
  context: Context,
): Decision {
  const entry = state.exports.find(({ id }) => id === command.exportId)
  if (!entry) return refuse('not-found', 'no-such-export')
  const { exportId } = command
  switch (command.type) {
    case 'complete-export': {
      if (entry.status !== 'in_progress') return refuse('not-allowed-now', entry.status)
      const { bytes, records } = command
      const expiresAt = addDays(context.now, deadlineById(context.policy, 'copy-to-fetch').value)
      return accept(context, clause, { type: 'export.ready', exportId, bytes, records, expiresAt })
    }
    case 'fail-export':
      if (entry.status !== 'in_progress') return refuse('not-allowed-now', entry.status)
      return accept(context, clause, { type: 'export.failed', exportId })
    case 'cancel-export': {
      const rule = whyNotCancelExport(entry)
      if (entry.status === 'cancelled') return unchanged
      if (rule) return refuse(rule.code, rule.reason)
      return accept(context, clause, { type: 'export.cancelled', exportId })
    }
    case 'record-download': {
      const rule = whyNotDownload(entry, context.now)
      if (rule) return refuse(rule.code, rule.reason)
      return accept(context, clause, { type: 'export.downloaded', exportId })
    }
    case 'expire-export':
      if (entry.status !== 'ready' || entry.expiresAt === null || entry.expiresAt > context.now) {
        return unchanged
      }
      return accept(context, clause, { type: 'export.expired', exportId })
  }
}
