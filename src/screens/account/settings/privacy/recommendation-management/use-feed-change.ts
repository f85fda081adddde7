import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Feed } from '../../../../../contract/schemas.ts'
import { countNew } from './moves.ts'
import { feedQuery } from './queries.ts'
import { order, usePreviousFeed } from './use-previous-feed.ts'

/**
 * What a switch did to the feed: how many items are new since it was pressed, 0 while nothing came
 * of it, and again once something else has changed the feed.
 */
export function useFeedChange() {
  const { data: now } = useSuspenseQuery(feedQuery('now'))
  const previous = usePreviousFeed(now)
  const [pressedAt, setPressedAt] = useState<Feed | null>(null)
  const isOurs = previous && pressedAt && order(previous) === order(pressedAt)
  return {
    changed: isOurs ? countNew(previous.cards, now.cards) : 0,
    total: now.cards.length,
    press: () => setPressedAt(now),
  }
}
