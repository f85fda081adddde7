import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../app/client.ts'
import { MenuLinks } from '../../app/hooks/menu-links.tsx'
import { useSession } from '../../app/hooks/session.ts'
import { operations } from '../../contract/operations.ts'
import { Page } from '../../ui/Page.tsx'
import { PrivacySummary } from './PrivacySummary.tsx'

const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => call(operations.getAccount, {}),
})

export const prefetch = () => queryClient.fetchQuery(accountQuery)

export function Component() {
  const { t } = useTranslation('account')
  const { name } = useSession()
  const { data } = useSuspenseQuery(accountQuery)
  return (
    <Page title={t('hello', { name })} intro={t('intro')}>
      <PrivacySummary account={data} />
      <MenuLinks path="account" />
    </Page>
  )
}
