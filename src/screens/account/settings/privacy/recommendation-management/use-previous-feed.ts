import { useState } from 'react'
import type { Feed } from '../../../../../contract/schemas.ts'

export const order = ({ cards }: Feed) => cards.map(({ itemId }) => itemId).join()

/** The feed as it was before the latest change that moved something while this screen was open. */
export function usePreviousFeed(now: Feed): Feed | null {
  const [seen, setSeen] = useState(now)
  const [previous, setPrevious] = useState<Feed | null>(null)
  if (order(seen) !== order(now)) {
    setPrevious(seen)
    setSeen(now)
  }
  return previous
}
