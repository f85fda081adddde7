import { useState } from 'react'
import { call } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { FeedCard } from '../../../../../contract/schemas.ts'
import { refresh } from './queries.ts'

/** Looking at an item adds it to the history, unless the person paused that (II(2).1). */
export function useLooking(onDone: () => void) {
  const [looked, setLooked] = useState<{ card: FeedCard; recorded: boolean } | null>(null)

  async function look(card: FeedCard): Promise<void> {
    // Looking works whether or not it could be noted.
    const { recorded } = await call(operations.recordView, {
      body: { itemId: card.itemId },
    }).catch(() => ({ recorded: false }))
    setLooked({ card, recorded })
    onDone()
    if (recorded) await refresh()
  }
  return { looked, look: (card: FeedCard) => void look(card) }
}
