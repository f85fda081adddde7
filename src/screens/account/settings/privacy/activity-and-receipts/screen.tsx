import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Page } from '../../../../../ui/Page.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Entry } from './Entry.tsx'

const activityQuery = infiniteQueryOptions({
  queryKey: ['activity'],
  initialPageParam: '',
  queryFn: ({ pageParam: cursor }) =>
    call(operations.listActivity, { query: { limit: 25, ...(cursor && { cursor }) } }),
  getNextPageParam: ({ next }) => next,
})

export const prefetch = () => queryClient.fetchInfiniteQuery(activityQuery)

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/activity-and-receipts', 'menu'])
  const { data, hasNextPage, isFetching, fetchNextPage } = useSuspenseInfiniteQuery(activityQuery)
  return (
    <Page title={t('menu:activity-and-receipts')} intro={t('intro')}>
      <Section title={t('entries')}>
        {data.pages
          .flatMap(({ entries }) => entries)
          .map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
      </Section>
      {hasNextPage && (
        <Button busy={isFetching} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}
