import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../app/client.ts'
import { MenuLinks } from '../../app/hooks/menu-links.tsx'
import { sessionQuery, useSession } from '../../app/hooks/session.ts'
import { operations } from '../../contract/operations.ts'
import type { AccountHome } from '../../contract/schemas.ts'
import { loadWords } from '../../i18n/setup.ts'
import { isInMenu } from '../../policy/lookup.ts'
import { shell } from '../../policy/shell.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Page } from '../../ui/Page.tsx'
import { CheckUpRow } from './CheckUpRow.tsx'
import { PrivacySummary } from './PrivacySummary.tsx'

const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => call(operations.getAccount, {}),
})

/** The policy puts it behind the avatar at the upper right (IV(1)). */
const profile = '/account/personal-information'
const hasCheckUp = isInMenu(shell, 'account/settings/privacy/privacy-check-up')

/** Few people are, or just were, children; the others load nothing of it. */
async function loadGrowingUp() {
  const words = loadWords(['account/settings/privacy/children-and-guardians'])
  const [{ GrowingUp: Component }] = await Promise.all([import('./GrowingUp.tsx'), words])
  return { default: Component }
}
const GrowingUp = lazy(loadGrowingUp)

const isTold = ({ asked, news, invitations }: AccountHome) =>
  asked !== null || news.length + invitations.length > 0

async function loadTold() {
  const words = loadWords([
    'account/customer-service',
    'account/settings/privacy/children-and-guardians',
  ])
  const [{ Told: Component }] = await Promise.all([import('./Told.tsx'), words])
  return { default: Component }
}
const Told = lazy(loadTold)

export async function prefetch() {
  const [account, { isChild }] = await Promise.all([
    queryClient.fetchQuery(accountQuery),
    queryClient.ensureQueryData(sessionQuery),
  ])
  await Promise.all([
    (isChild || account.handedOverAt) && loadGrowingUp(),
    isTold(account) && loadTold(),
  ])
}

export function Component() {
  const { t } = useTranslation(['account', 'menu'])
  const { name, isNamed, avatar, isChild } = useSession()
  const { data } = useSuspenseQuery(accountQuery)
  return (
    <Page
      title={isNamed ? t('hello', { name }) : t('helloThere')}
      intro={t('intro')}
      end={<Avatar name={name} label={t('menu:personal-information')} to={profile} src={avatar} />}
    >
      {isTold(data) && (
        <Suspense>
          <Told account={data} />
        </Suspense>
      )}
      {(isChild || data.handedOverAt) && (
        <Suspense>
          <GrowingUp isChild={isChild} guardian={data.guardian} />
        </Suspense>
      )}
      <PrivacySummary account={data} />
      {hasCheckUp && <CheckUpRow progress={data.checkUp} />}
      <MenuLinks path="account" />
    </Page>
  )
}
