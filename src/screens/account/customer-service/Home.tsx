import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/Page.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { Text } from '../../../ui/Text.tsx'
import { Decisions } from './Decisions.tsx'
import { Help } from './Help.tsx'
import { deskQuery, path, placeOf } from './queries.ts'
import { RequestRow } from './RequestRow.tsx'
import { Rules } from './Rules.tsx'
import { Talks } from './Talks.tsx'

export function Home() {
  const { t } = useTranslation([path, 'menu'])
  const { data } = useSuspenseQuery(deskQuery)
  const requests = (
    <Section key="requests" title={t('requests')}>
      {data.requests.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
    </Section>
  )
  return (
    <Page title={t('menu:customer-service')} intro={t('intro')}>
      {data.requests.length > 0 && requests}
      <Section title={t('start')} description={t('startText')}>
        {data.kinds.map(({ id }) => (
          <LinkRow
            key={id}
            to={placeOf({ new: id })}
            title={t(`kind.${id}`, { defaultValue: t('kind.other') })}
            description={t(`about.${id}`, { defaultValue: '' })}
          />
        ))}
      </Section>
      {data.requests.length === 0 && <Text soft>{t('requestsNone')}</Text>}
      <Decisions />
      <Talks training={data.training} />
      <Help desk={data} />
      <Rules refusals={data.refusalGrounds} />
    </Page>
  )
}
