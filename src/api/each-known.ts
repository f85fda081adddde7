import { NewerLog } from '../engine/event-kinds.ts'

export interface Progress {
  done: number
  /** Why something was left, if it was. */
  newer: NewerLog | undefined
}

/**
 * Does `step` for one item after the other. Of an account that a newer program wrote it is left to
 * that program, and holds up none of the others.
 */
export async function eachKnown<Item>(
  items: readonly Item[],
  step: (item: Item) => Promise<void>,
): Promise<Progress> {
  const progress: Progress = { done: 0, newer: undefined }
  for (const item of items) {
    try {
      await step(item)
      progress.done += 1
    } catch (error) {
      if (!(error instanceof NewerLog)) throw error
      progress.newer = error
    }
  }
  return progress
}
