import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedCard } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Grid } from '../../../../../ui/Grid.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { FeedCardItem } from './FeedCardItem.tsx'
import css from './FeedPreview.module.css'
import { feedQuery } from './queries.ts'
import { useBlocking } from './use-blocking.ts'
import { useLooking } from './use-looking.ts'

/**
 * The home feed as it is now. What is hidden here is hidden everywhere, and comes back with one press.
 * What came of a press is said over the foot of the feed, so that no card moves for it.
 */
export function FeedPreview() {
  const { t } = useTranslation('account/settings/privacy/recommendation-management')
  const { data: feed } = useSuspenseQuery(feedQuery('now'))
  const [shared, setShared] = useState<{ card: FeedCard; copied: boolean } | null>(null)
  /** One note at a time: together they would hide the feed. */
  const [latest, setLatest] = useState<'blocked' | 'shared' | 'looked'>()
  const { last, block, undo, busy, error } = useBlocking(() => setLatest('blocked'))
  const { looked, look } = useLooking(() => setLatest('looked'))
  const note = useRef<HTMLDivElement>(null)

  // What was pressed is gone, and the focus with it: the note says what came of it.
  useEffect(() => {
    if (last && latest === 'blocked') note.current?.focus()
  }, [last, latest])

  async function share(card: FeedCard): Promise<void> {
    const copying = navigator.clipboard.writeText(card.sharingCode)
    const copied = await copying.then(
      () => true,
      () => false,
    )
    setShared({ card, copied })
    setLatest('shared')
  }

  return (
    <Region title={t('preview')}>
      <Text soft>{t(feed.as === 'personalised' ? 'isPersonalised' : 'isGeneral')}</Text>
      {feed.cards.length === 0 && <Notice>{t('nothingLeft', { blocked: t('blocked') })}</Notice>}
      <Grid label={t('preview')}>
        {feed.cards.map((card) => (
          <FeedCardItem
            key={card.itemId}
            card={card}
            onBlock={block}
            onShare={(card) => void share(card)}
            onLook={look}
          />
        ))}
      </Grid>
      <div className={css.notes}>
        {last && latest === 'blocked' && (
          <div ref={note} tabIndex={-1}>
            <Notice tone="good">
              <p>{t(last.undone ? 'back' : `hidden.${last.kind}`, { name: last.name })}</p>
              {!last.undone && (
                <Button busy={busy} onClick={() => void undo()}>
                  {t('undo')}
                </Button>
              )}
            </Notice>
          </div>
        )}
        {shared && latest === 'shared' && (
          <Notice>
            {t(shared.copied ? 'shared' : 'sharedByHand', {
              name: shared.card.title,
              code: shared.card.sharingCode,
            })}
          </Notice>
        )}
        {looked && latest === 'looked' && (
          <Notice>
            {t(looked.recorded ? 'looked' : 'lookedUnkept', { name: looked.card.title })}
          </Notice>
        )}
        {error && <Notice tone="bad">{error}</Notice>}
      </div>
    </Region>
  )
}
