import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Grid } from '../../../../../ui/Grid.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { RadioList } from '../../../../../ui/RadioList.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import type { BlockView } from './FeedCardItem.tsx'
import { FeedCardItem } from './FeedCardItem.tsx'
import { feedQuery, refresh } from './queries.ts'

const views = [
  { id: 'now', label: 'now' },
  { id: 'personalised', label: 'asPersonalised' },
  { id: 'general', label: 'asGeneral' },
] as const

export function FeedPreview() {
  const { t } = useTranslation(['account/settings/privacy/recommendation-management', 'policy'])
  const [as, setAs] = useState<(typeof views)[number]['id']>('now')
  const [last, setLast] = useState<{ id: string; name: string } | null>(null)
  const { run, error } = useAction()
  const { data: feed } = useSuspenseQuery(feedQuery(as))
  const { data: one } = useSuspenseQuery(feedQuery('personalised'))
  const { data: other } = useSuspenseQuery(feedQuery('general'))
  const otherIds = new Set(other.cards.map(({ itemId }) => itemId))
  const differing = one.cards.filter(({ itemId }) => !otherIds.has(itemId)).length

  const block = (body: { kind: BlockView; targetId: string }, name: string) =>
    run(async () => {
      const made = await call(operations.addBlock, { body })
      setLast({ id: made.id, name })
      await refresh()
    })
  const undo = (blockId: string) =>
    run(async () => {
      await call(operations.removeBlock, { params: { id: blockId } })
      setLast(null)
      await refresh()
    })

  return (
    <Region title={t('preview')}>
      <RadioList
        legend={t('previewAs')}
        items={views.map(({ id, label }) => ({ id, label: t(label) }))}
        chosen={as}
        onChange={setAs}
      />
      <Text soft>{t('compare', { count: differing, total: one.cards.length })}</Text>
      {last && (
        <Notice>
          {t('hidden', { name: last.name })}{' '}
          <Button onClick={() => void undo(last.id)}>{t('undo')}</Button>
        </Notice>
      )}
      {error && <Notice tone="bad">{error}</Notice>}
      <Grid label={t('preview')}>
        {feed.cards.map((card) => (
          <FeedCardItem key={card.itemId} card={card} onBlock={block} />
        ))}
      </Grid>
    </Region>
  )
}
