import { NewerLog } from '../engine/event-kinds.ts'

/**
 * Does `step` for one item after the other. Of an account that a newer program wrote it is left to
 * that program, and holds up none of the others.
 * @throws NewerLog once all others are done
 */
export async function eachKnown<Item>(
  items: readonly Item[],
  step: (item: Item) => Promise<void>,
): Promise<void> {
  let newer: NewerLog | undefined
  for (const item of items) {
    try {
      await step(item)
    } catch (error) {
      if (!(error instanceof NewerLog)) throw error
      newer = error
    }
  }
  if (newer) throw newer
}
