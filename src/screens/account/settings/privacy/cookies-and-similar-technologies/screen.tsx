import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Cookies } from '../../../../../contract/schemas.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { Parts } from '../../../../../ui/Parts.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { DeviceStorage, databasesQuery } from './DeviceStorage.tsx'

const path = 'account/settings/privacy/cookies-and-similar-technologies'
const cookiesQuery = queryOptions({
  queryKey: ['cookies'],
  queryFn: () => call(operations.getCookies, {}),
})

export const prefetch = () =>
  Promise.all([queryClient.fetchQuery(cookiesQuery), queryClient.fetchQuery(databasesQuery)])

export function Component() {
  const { t } = useTranslation([path, 'menu'])
  const { data } = useSuspenseQuery(cookiesQuery)
  return (
    <Page title={t('menu:cookies-and-similar-technologies')} intro={t('intro')}>
      <Section title={t('necessary')} description={t('necessaryText')}>
        {data.stored.map((item) => (
          <Stored key={item.name} item={item} />
        ))}
      </Section>
      <DeviceStorage />
      <Section title={t('others')} description={t('othersText')}>
        <Row title={t('analytics')} description={t('noneSet')} />
        <Row title={t('advertising')} description={t('noneSet')} />
      </Section>
      <Section title={t('signal')} description={t('signalText')}>
        <Row
          title={t(data.optOutSignal ? 'signalOn' : 'signalOff')}
          description={t(effectOf(data))}
        />
        {data.governed && (
          <LinkRow
            to="/account/settings/privacy/recommendation-management"
            title={t('menu:recommendation-management')}
          />
        )}
      </Section>
    </Page>
  )
}

function effectOf({ optOutSignal, asGuest, governed }: Cookies) {
  if (asGuest) return 'guest'
  if (!governed) return 'noAdsHere'
  return optOutSignal ? 'signalHonoured' : 'signalAbsent'
}

function Stored({ item }: { item: Cookies['stored'][number] }) {
  const { t } = useTranslation(path)
  const { name, kind, purpose, readableByScripts } = item
  return (
    <Row
      title={<bdi>{name}</bdi>}
      description={
        <>
          <div>{t(`purpose.${purpose}`)}</div>
          <Parts
            of={[
              t(`kind.${kind}`),
              t(`life.${purpose}`),
              t(readableByScripts ? 'readable' : 'unreadable'),
            ]}
          />
        </>
      }
    />
  )
}
