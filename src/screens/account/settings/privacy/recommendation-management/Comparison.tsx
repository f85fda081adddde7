import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecommendationManagement } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { RadioList } from '../../../../../ui/RadioList.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { countNew } from './moves.ts'
import { feedQuery } from './queries.ts'
import { TwoFeeds } from './TwoFeeds.tsx'
import { usePreviousFeed } from './use-previous-feed.ts'

/**
 * Before and after as two feeds. While personalisation is off, history is read for this look only
 * when somebody asks for it.
 */
export function Comparison({ resource }: { resource: RecommendationManagement }) {
  const { t } = useTranslation(['account/settings/privacy/recommendation-management', 'common'])
  const [asked, setAsked] = useState(false)
  const [view, setView] = useState<'choice' | 'change'>('choice')
  const { data: now } = useSuspenseQuery(feedQuery('now'))
  const previous = usePreviousFeed(now)
  const rule = resource.actions.find(({ id }) => id === 'preview-personalised')
  const enabled = rule?.allowed === true && (asked || resource.personalised.choice === 'given')
  const without = useQuery({ ...feedQuery('general'), enabled })
  const withIt = useQuery({ ...feedQuery('personalised'), enabled })
  const shown = previous && view === 'change' ? 'change' : 'choice'
  const before = shown === 'change' ? previous : without.data
  const after = shown === 'change' ? now : withIt.data

  return (
    <Region title={t('compareTitle')}>
      {previous && (
        <RadioList
          legend={t('compareWhat')}
          items={(['choice', 'change'] as const).map((id) => ({ id, label: t(`compareBy.${id}`) }))}
          chosen={shown}
          onChange={setView}
        />
      )}
      {shown === 'choice' && !enabled && (
        <>
          <Text soft>{rule?.allowed ? t('lookText') : t(`common:reason.${rule?.reason}`)}</Text>
          {rule?.allowed && <Button onClick={() => setAsked(true)}>{t('look')}</Button>}
        </>
      )}
      {(without.isError || withIt.isError) && <Notice tone="bad">{t('lookFailed')}</Notice>}
      {(shown === 'change' || enabled) && before && after && (
        <>
          <Text role="status">
            {t('compare', {
              count: countNew(before.cards, after.cards),
              total: after.cards.length,
            })}
          </Text>
          <TwoFeeds
            before={{ title: t(`${shown}Before`), cards: before.cards }}
            after={{ title: t(`${shown}After`), cards: after.cards }}
          />
        </>
      )}
    </Region>
  )
}
