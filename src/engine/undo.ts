import type { Action } from '../contract/schemas.ts'
import type { Names } from './activity-subjects.ts'
import { liveAuthorisation } from './authorisations.ts'
import type { Context, Refusal } from './command.ts'
import { whyNotGive, whyNotWithdraw } from './consent.ts'
import { whyNotKeep } from './deletion.ts'
import type { DomainEvent } from './events.ts'
import { whyNotCancelExport } from './exports.ts'
import { whyNotUndoReset } from './recommendation.ts'
import { whyNotRestore } from './records.ts'
import type { AccountState } from './state.ts'

const no = (reason: string): Refusal => ({ code: 'not-allowed-now', reason })
/** Something later stands on top of it: undoing would undo that too. */
const changedSince = no('changed-since')

/**
 * Whether an entry can be undone now, and why not (IV(1)). An undo is always an ordinary call,
 * under the ordinary rules: this only says whether that call would do what the person expects.
 * Entries that were no act of anybody's have no such action.
 */
export function undoOf(
  event: DomainEvent,
  names: Names,
  state: AccountState,
  context: Context,
): Action[] {
  const rule = ruleOf(event, names, state, context)
  if (rule === 'no-act') return []
  return [{ id: 'undo', allowed: rule === undefined, reason: rule?.reason ?? null }]
}

function ruleOf(
  event: DomainEvent,
  names: Names,
  state: AccountState,
  context: Context,
): Refusal | undefined | 'no-act' {
  const { removedInterests, blocks, interestsResetAt } = state.recommendation
  const isLatest = 'purpose' in event && state.consents[event.purpose]?.eventId === event.id
  switch (event.type) {
    case 'consent.given':
      return isLatest ? whyNotWithdraw(event.purpose, context) : changedSince
    case 'consent.withdrawn':
      // Such as the end of a guardian's say on a birthday: whoever wants it back gives it anew.
      if (event.actor.kind === 'system') return 'no-act'
      if (!isLatest) return changedSince
      if (!names.givenBefore.has(event.id)) return no('nothing-before')
      return whyNotGive(state, event.purpose, context)
    case 'interest.removed':
      return removedInterests.includes(event.interest) ? undefined : changedSince
    case 'interest.restored':
      return removedInterests.includes(event.interest) ? changedSince : undefined
    case 'interests.reset':
      return interestsResetAt === event.at ? whyNotUndoReset(state) : changedSince
    case 'block.added':
      return blocks.some(({ id }) => id === event.block.id) ? undefined : changedSince
    case 'block.removed': {
      const was = names.blocks.get(event.blockId)
      const isBack = blocks.some((b) => b.kind === was?.kind && b.targetId === was?.targetId)
      return was && !isBack ? undefined : changedSince
    }
    case 'authorisation.granted':
      return liveAuthorisation(state, event.authorisation.id) ? undefined : changedSince
    case 'authorisation.narrowed':
      return no('only-narrower')
    case 'authorisation.revoked':
      return no('needs-new-authorisation')
    case 'records.removed': {
      const entry = state.removals.find(({ id }) => id === event.removal.id)
      if (!entry || entry.status === 'restored') return changedSince
      return whyNotRestore(state, entry, context.now)
    }
    case 'deletion.requested':
      return state.deletion?.requestId === event.requestId
        ? whyNotKeep(state, context.now)
        : changedSince
    case 'export.requested': {
      const entry = state.exports.find(({ id }) => id === event.exportId)
      return entry ? whyNotCancelExport(entry) && changedSince : changedSince
    }
    case 'authorisation.used':
    case 'export.downloaded':
    case 'permission.used':
      return no('already-happened')
    default:
      return 'no-act'
  }
}
