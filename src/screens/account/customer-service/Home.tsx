import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerService } from '../../../contract/requests.ts'
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

const waits = ({ status }: CustomerService['requests'][number]) =>
  Number(['needs_input', 'awaiting_verification'].includes(status))

export function Home() {
  const { t } = useTranslation([path, 'menu'])
  const { data } = useSuspenseQuery(deskQuery)
  // What waits for the person comes first; the order within is the server's.
  const requests = data.requests.toSorted((one, other) => waits(other) - waits(one))
  const list = (
    <Section key="requests" title={t('requests')}>
      {requests.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
    </Section>
  )
  return (
    <Page title={t('menu:customer-service')} intro={t('intro')}>
      {requests.length > 0 && list}
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
      {requests.length === 0 && <Text soft>{t('requestsNone')}</Text>}
      <Decisions />
      <Talks training={data.training} />
      <Help desk={data} />
      <Rules refusals={data.refusalGrounds} />
    </Page>
  )
}
