import { accept, type Command, type Context, type Decision, refuse, unchanged } from './command.ts'
import { categoryById } from './records.ts'
import type { AccountState } from './state.ts'

/** Stops or resumes adding to a list of what a person does (II(2).1, II(2).2). Asks for no reason. */
export function changeCollection(
  state: AccountState,
  { category: id, paused }: Extract<Command, { type: 'change-collection' }>,
  context: Context,
): Decision {
  const category = categoryById(context, id)
  if (!category?.pausable) return refuse('not-found', 'not-pausable')
  if ((state.collection[id]?.paused ?? false) === paused) return unchanged
  return accept(context, category.clause, {
    type: paused ? 'collection.paused' : 'collection.resumed',
    category: id,
  })
}

/** Why nothing is added to a list now; undefined when it is. IV(5): a closing account collects nothing. */
export function whyNotCollect(
  state: AccountState,
  category: string,
): 'paused' | 'account-closing' | undefined {
  if (state.status !== 'active') return 'account-closing'
  return state.collection[category]?.paused ? 'paused' : undefined
}
