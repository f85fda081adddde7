import { findItem, isCategory, isShop } from './catalogue.ts'
import { accept, type Command, type Context, type Decision, refuse, unchanged } from './command.ts'
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
