import {
  type Command,
  type Context,
  type Decision,
  eventOf,
  refuse,
  unchanged,
} from '../command.ts'
import { isChild } from '../consent.ts'
import type { ShownText } from '../events.ts'
import type { AccountState } from '../state.ts'
import { isGuardian, withdrawals } from './consent.ts'

const clause = 'VII'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export function unlinkGuardian(
  state: AccountState,
  { shown }: Of<'unlink-guardian'>,
  context: Context,
): Decision {
  if (!isGuardian(state, context)) return refuse('not-found', 'no-such-child')
  return unlinked(state, context, 'ended', shown)
}

/** At the birthday control passes over: nothing additional stays on without the person's own consent. */
export function comeOfAge(
  state: AccountState,
  _command: Of<'come-of-age'>,
  context: Context,
): Decision {
  if (isChild(state, context)) return refuse('not-allowed-now', 'still-a-child')
  if (!state.guardianship.link) return unchanged
  return unlinked(state, context, 'of-age')
}

/** The guardian's own account ends, and with it everything that stood on it. */
export function loseGuardian(
  state: AccountState,
  { guardianId }: Of<'lose-guardian'>,
  context: Context,
): Decision {
  if (state.guardianship.link?.guardianId !== guardianId) return unchanged
  return unlinked(state, context, 'ended')
}

function unlinked(
  state: AccountState,
  context: Context,
  reason: 'ended' | 'of-age',
  shown?: ShownText,
): Decision {
  const end = eventOf(context, clause, { type: 'guardian.unlinked', reason })
  return { ok: true, events: [...withdrawals(state, context, shown), end] }
}
