import { deadlineById } from '../policy/lookup.ts'
import type { DataCategory } from '../policy/schema.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  type Refusal,
  refuse,
  unchanged,
} from './command.ts'
import type { RemovalEntry } from './slices/removals.ts'
import type { AccountState } from './state.ts'
import { addDays, addMs } from './time.ts'

/** IV(3): a person may delete some of what is held, without asking anybody. */
const clause = 'IV(3)'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export function categoryById({ policy }: Pick<Context, 'policy'>, id: string) {
  return policy.categories.find((category) => category.id === id)
}

/** The moment up to which a list is cleared and its rows are out of use; null when it is not. */
export function clearedUpTo(state: AccountState, category: string): string | null {
  return state.removals
    .filter((entry) => entry.category === category && isHiding(entry))
    .reduce<string | null>(
      (latest, { upTo }) => (upTo && upTo > (latest ?? '') ? upTo : latest),
      null,
    )
}

const isHiding = ({ scope, status }: RemovalEntry) =>
  scope === 'all' && (status === 'removed' || status === 'erasing')

/** The first moment of a list that is still in use, ISO 8601 UTC; undefined for its beginning. */
export function liveFrom(state: AccountState, category: string): string | undefined {
  const upTo = clearedUpTo(state, category)
  return upTo === null ? undefined : addMs(upTo, 1)
}

export function whyNotRemove(category: DataCategory | undefined): Refusal | undefined {
  if (!category?.built) return { code: 'not-found', reason: 'no-such-category' }
  if (category.removable) return undefined
  return { code: 'not-allowed-now', reason: 'not-removable-here' }
}

export function removeRecords(
  _state: AccountState,
  { category, scope, count, upTo }: Of<'remove-records'>,
  context: Context,
): Decision {
  const rule = whyNotRemove(categoryById(context, category))
  if (rule) return refuse(rule.code, rule.reason)
  if (count === 0) return unchanged
  const { value } = deadlineById(context.policy, 'removal-undo')
  return accept(context, clause, {
    type: 'records.removed',
    removal: {
      id: context.newId(),
      category,
      scope,
      count,
      until: addDays(context.now, value),
      ...(upTo !== undefined && { upTo }),
    },
  })
}

/** Why rows can't be brought back now; undefined when they can. */
export function whyNotRestore(
  state: AccountState,
  entry: RemovalEntry,
  now: string,
): Refusal | undefined {
  if (entry.status === 'erased' || entry.status === 'erasing' || entry.until <= now) {
    return { code: 'gone', reason: 'removed-for-good' }
  }
  // What comes back from before a clearing would lie under it, and be erased with it.
  const later = state.removals.slice(0, state.removals.indexOf(entry))
  if (later.some((other) => other.category === entry.category && isHiding(other))) {
    return { code: 'not-allowed-now', reason: 'cleared-later' }
  }
  return undefined
}

export function restoreRecords(
  state: AccountState,
  { removalId }: Of<'restore-records'>,
  context: Context,
): Decision {
  const entry = state.removals.find(({ id }) => id === removalId)
  if (!entry) return refuse('not-found', 'no-such-removal')
  if (entry.status === 'restored') return unchanged
  const rule = whyNotRestore(state, entry, context.now)
  if (rule) return refuse(rule.code, rule.reason)
  const { category, count } = entry
  return accept(context, clause, { type: 'records.restored', removalId, category, count })
}

/** Gives up the time in which rows could be brought back: they are erased next. */
export function requestRecordErasure(
  state: AccountState,
  { removalId }: Of<'erase-removed'>,
  context: Context,
): Decision {
  const entry = state.removals.find(({ id }) => id === removalId)
  if (!entry) return refuse('not-found', 'no-such-removal')
  if (entry.status === 'restored') return refuse('not-allowed-now', 'already-restored')
  if (entry.status !== 'removed') return unchanged
  const { category, count } = entry
  return accept(context, clause, { type: 'records.erasure-requested', removalId, category, count })
}

/** The host has erased the rows, since their time was over or the person did not want to wait. */
export function completeRemoval(
  state: AccountState,
  { removalId }: Of<'complete-removal'>,
  context: Context,
): Decision {
  const entry = state.removals.find(({ id }) => id === removalId)
  const isOver =
    entry?.status === 'erasing' || (entry?.status === 'removed' && entry.until <= context.now)
  if (!entry || !isOver) return unchanged
  const { category, count } = entry
  return accept(context, clause, { type: 'records.erased', removalId, category, count })
}

/** What was cleared is out of use from that moment on, though it is erased only later (IV(3)). */
export function live(state: AccountState, category: string, { from }: { from?: string }) {
  const first = [liveFrom(state, category), from].filter((one) => one !== undefined).toSorted()
  return first.length > 0 ? { from: first.at(-1) as string } : {}
}
