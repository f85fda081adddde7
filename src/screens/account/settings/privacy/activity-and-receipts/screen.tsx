import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { queryClient } from '../../../../../app/client.ts'
import { useProblemText } from '../../../../../app/hooks/use-problem-text.ts'
import { loadWords } from '../../../../../i18n/setup.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Disclosure } from '../../../../../ui/Disclosure.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Page } from '../../../../../ui/Page.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import css from '../../../../../ui/timeline.module.css'
import { Erasures, erasuresQuery } from './Erasures.tsx'
import { Filters } from './Filters.tsx'
import { activityQuery, childIn, filterIn } from './queries.ts'
import { SaveReceipts } from './SaveReceipts.tsx'
import { Timeline } from './Timeline.tsx'
import { VerifyFile } from './VerifyFile.tsx'
import { receiptKeys } from './verify.ts'

export const prefetch = ({ searchParams }: URL) =>
  Promise.all([
    queryClient.fetchInfiniteQuery(activityQuery(filterIn(searchParams), childIn(searchParams))),
    childIn(searchParams) ? null : queryClient.fetchQuery(erasuresQuery),
    loadWords(['erasures']),
    // Kept on this device, so that receipts can be verified without a connection later.
    receiptKeys().catch(() => null),
  ])

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/activity-and-receipts', 'menu', 'common'])
  const [search] = useSearchParams()
  const filter = filterIn(search)
  const child = childIn(search)
  const query = useSuspenseInfiniteQuery(activityQuery(filter, child))
  const { data, hasNextPage, isFetching, isError, error, fetchNextPage } = query
  const problemText = useProblemText()
  const [first] = data.pages
  const entries = data.pages.flatMap((page) => page.entries)
  return (
    <Page title={t('menu:activity-and-receipts')} intro={t('intro')}>
      {child && (
        <Notice title={t('asGuardian')}>
          <Link to="/account/settings/privacy/children-and-guardians">{t('backToChild')}</Link>
        </Notice>
      )}
      {first && <Filters filter={filter} actors={first.actors} purposes={first.purposes} />}
      <div className={css.summary}>
        <Text role="status">{t('count', { count: first?.total ?? 0 })}</Text>
        {entries.length > 0 && <SaveReceipts filter={filter} />}
      </div>
      {!child && <Erasures />}
      <Disclosure label={t('verifyTitle')}>
        <VerifyFile />
      </Disclosure>
      <Timeline
        label={t('menu:activity-and-receipts')}
        entries={entries}
        onNearEnd={() => {
          if (hasNextPage && !isFetching && !isError) void fetchNextPage()
        }}
      />
      {isError && (
        <Notice tone="bad">
          <Text>{problemText(error)}</Text>
          <Button onClick={() => void fetchNextPage()}>{t('common:retry')}</Button>
        </Notice>
      )}
    </Page>
  )
}
