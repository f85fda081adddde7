import type { FeedCard } from '../../../../../contract/schemas.ts'

export type Move = { kind: 'up' | 'down'; by: number } | { kind: 'same' | 'new' | 'gone' }

type Place = Pick<FeedCard, 'itemId'>

/** How one card's place differs from where it was in another feed. */
export function moveOf(itemId: string, before: readonly Place[], after: readonly Place[]): Move {
  const was = before.findIndex((card) => card.itemId === itemId)
  const is = after.findIndex((card) => card.itemId === itemId)
  if (is < 0) return { kind: 'gone' }
  if (was < 0) return { kind: 'new' }
  if (was === is) return { kind: 'same' }
  return { kind: is < was ? 'up' : 'down', by: Math.abs(is - was) }
}

/** How many cards of `after` were not in `before` at all. */
export function countNew(before: readonly Place[], after: readonly Place[]): number {
  return after.filter(({ itemId }) => moveOf(itemId, before, after).kind === 'new').length
}
