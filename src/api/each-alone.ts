export interface Failed<Item> {
  item: Item
  error: unknown
}

/** Does `step` for one item after the other. One that fails holds up none of the others. */
export async function eachAlone<Item>(
  items: readonly Item[],
  step: (item: Item) => Promise<void>,
): Promise<Failed<Item>[]> {
  const failed: Failed<Item>[] = []
  for (const item of items) {
    try {
      await step(item)
    } catch (error) {
      failed.push({ item, error })
    }
  }
  return failed
}
