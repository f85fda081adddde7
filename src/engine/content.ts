import { accept, type Command, type Context, type Decision, unchanged } from './command.ts'
import type { AccountState } from './state.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** II(4).1: whose name stands at a review is the person's to choose, also afterwards. */
export function creditContent(
  _state: AccountState,
  { contentId, before, anonymous }: Of<'credit-content'>,
  context: Context,
): Decision {
  if (before === anonymous) return unchanged
  return accept(context, 'II(4).1', { type: 'content.credited', contentId, anonymous })
}

export function removeContent(
  _state: AccountState,
  { contentId }: Of<'remove-content'>,
  context: Context,
): Decision {
  return accept(context, 'IV(3)', { type: 'content.removed', contentId })
}

export function restoreContent(
  _state: AccountState,
  { contentId }: Of<'restore-content'>,
  context: Context,
): Decision {
  return accept(context, 'IV(3)', { type: 'content.restored', contentId })
}
