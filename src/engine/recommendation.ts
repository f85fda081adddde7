import { findItem, isCategory, isShop } from './catalogue.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  type Refusal,
  refuse,
  unchanged,
} from './command.ts'
import { isChild } from './consent.ts'
import type { AccountState } from './state.ts'

const clause = 'II(2).3'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export function changeInterest(
  state: AccountState,
  { interest, removed }: Of<'change-interest'>,
  context: Context,
): Decision {
  if (!isCategory(interest)) return refuse('not-found', 'no-such-interest')
  if (state.recommendation.removedInterests.includes(interest) === removed) return unchanged
  return accept(context, clause, {
    type: removed ? 'interest.removed' : 'interest.restored',
    interest,
  })
}

export function resetInterests(
  _state: AccountState,
  _command: Of<'reset-interests'>,
  context: Context,
): Decision {
  return accept(context, clause, { type: 'interests.reset' })
}

/** Why the latest reset can't be taken back; undefined when it can. */
export function whyNotUndoReset({ recommendation }: AccountState): Refusal | undefined {
  if (recommendation.beforeReset) return undefined
  return { code: 'not-allowed-now', reason: 'nothing-to-undo' }
}

export function undoResetInterests(
  state: AccountState,
  _command: Of<'undo-reset-interests'>,
  context: Context,
): Decision {
  const rule = whyNotUndoReset(state)
  if (rule) return refuse(rule.code, rule.reason)
  return accept(context, clause, { type: 'interests.reset-undone' })
}

/**
 * Why the feed can't be shown as personalisation would make it: that reads history, if only for
 * a look. Undefined when it can.
 */
export function whyNotPreview(
  state: AccountState,
  context: Pick<Context, 'now' | 'policy'>,
): Refusal | undefined {
  // IV(5): processing has stopped while the account waits to be deleted.
  if (state.status !== 'active') return { code: 'account-closing', reason: 'account-closing' }
  const given = state.consents['personalised-recommendation']?.choice === 'given'
  // VII: below the region's age nothing is worked out before a guardian agreed.
  if (!given && isChild(state, context)) {
    return { code: 'not-allowed-now', reason: 'guardian-needed' }
  }
  return undefined
}

const targetExists = {
  item: (id: string) => findItem(id) !== undefined,
  similar: (id: string) => findItem(id) !== undefined,
  shop: isShop,
  category: isCategory,
}

export function addBlock(
  state: AccountState,
  { kind, targetId }: Of<'add-block'>,
  context: Context,
): Decision {
  if (!targetExists[kind](targetId)) return refuse('not-found', 'no-such-target')
  if (
    state.recommendation.blocks.some((block) => block.kind === kind && block.targetId === targetId)
  ) {
    return unchanged
  }
  return accept(context, clause, {
    type: 'block.added',
    block: { id: context.newId(), kind, targetId },
  })
}

export function removeBlock(
  state: AccountState,
  { blockId }: Of<'remove-block'>,
  context: Context,
): Decision {
  if (!state.recommendation.blocks.some(({ id }) => id === blockId))
    return refuse('not-found', 'no-such-block')
  return accept(context, clause, { type: 'block.removed', blockId })
}
