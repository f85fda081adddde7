import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { useConsent } from '../../../../../app/hooks/use-consent.ts'
import { useNamedPlace } from '../../../../../app/hooks/use-named-place.ts'
import type { ConsentState } from '../../../../../contract/schemas.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../../../ui/settings/SwitchRow.tsx'
import { Blocks } from './Blocks.tsx'
import { Comparison } from './Comparison.tsx'
import { FeedChange } from './FeedChange.tsx'
import { FeedPreview } from './FeedPreview.tsx'
import { Interests } from './Interests.tsx'
import { Order } from './Order.tsx'
import { feedQuery, recommendationQuery } from './queries.ts'
import { useFeedChange } from './use-feed-change.ts'

export const prefetch = () =>
  Promise.all([
    queryClient.ensureQueryData(recommendationQuery),
    queryClient.ensureQueryData(feedQuery('now')),
  ])

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/recommendation-management', 'menu'])
  const { data } = useSuspenseQuery(recommendationQuery)
  const nameOf = usePurposeWords()
  useNamedPlace()
  return (
    <Page title={t('menu:recommendation-management')} intro={t('intro')}>
      <Section title={t('choices')}>
        <Choice consent={data.personalised} text={t('personalisedText')} />
        {data.ads ? (
          <Choice consent={data.ads} text={t('adsText')} />
        ) : (
          <Row title={nameOf('personalised-ads').name} description={t('noAds')} />
        )}
      </Section>
      <Interests resource={data} />
      <div id="feed" tabIndex={-1}>
        <FeedPreview />
      </div>
      <Blocks blocks={data.blocks} />
      <Comparison resource={data} />
      <Order hasAds={data.ads !== null} />
    </Page>
  )
}

function Choice({ consent, text }: { consent: ConsentState; text: string }) {
  const title = usePurposeWords()(consent.purpose).name
  const choice = useConsent(consent, [title, text])
  const { press, ...change } = useFeedChange()
  const onChange = (next: boolean) => {
    press()
    choice.onChange(next)
  }
  return (
    <SwitchRow title={title} description={text} {...choice} onChange={onChange}>
      <FeedChange {...change} />
    </SwitchRow>
  )
}
