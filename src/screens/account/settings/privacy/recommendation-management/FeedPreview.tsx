import { useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import css from '../../../../../ui/ui.module.css'
import type { BlockView } from './FeedCardItem.tsx'
import { FeedCardItem } from './FeedCardItem.tsx'
import { feedQuery, refresh } from './queries.ts'

const views = { now: 'now', personalised: 'asPersonalised', general: 'asGeneral' } as const

export function FeedPreview() {
  const { t } = useTranslation(['account/settings/privacy/recommendation-management', 'policy'])
  const [as, setAs] = useState<keyof typeof views>('now')
  const [last, setLast] = useState<{ id: string; name: string } | null>(null)
  const { run, error } = useAction()
  const { data: feed } = useSuspenseQuery(feedQuery(as))
  const { data: one } = useSuspenseQuery(feedQuery('personalised'))
  const { data: other } = useSuspenseQuery(feedQuery('general'))
  const otherIds = new Set(other.cards.map(({ itemId }) => itemId))
  const differing = one.cards.filter(({ itemId }) => !otherIds.has(itemId)).length
  const id = useId()

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
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{t('preview')}</h2>
      <fieldset className={css.fieldset}>
        <legend>{t('previewAs')}</legend>
        {Object.entries(views).map(([view, label]) => (
          <label key={view} className={css.choice}>
            <input
              type="radio"
              name="view"
              checked={as === view}
              onChange={() => setAs(view as keyof typeof views)}
            />
            {t(label)}
          </label>
        ))}
      </fieldset>
      <p className={css.soft}>{t('compare', { count: differing, total: one.cards.length })}</p>
      {last && (
        <Notice>
          {t('hidden', { name: last.name })}{' '}
          <Button onClick={() => void undo(last.id)}>{t('undo')}</Button>
        </Notice>
      )}
      {error && <Notice tone="bad">{error}</Notice>}
      <ul className={css.grid} aria-label={t('preview')}>
        {feed.cards.map((card) => (
          <FeedCardItem key={card.itemId} card={card} onBlock={block} />
        ))}
      </ul>
    </section>
  )
}
