import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../app/client.ts'
import { MenuLinks } from '../../app/hooks/menu-links.tsx'
import { useSession } from '../../app/hooks/session.ts'
import { operations } from '../../contract/operations.ts'
import { isInMenu } from '../../policy/lookup.ts'
import { shell } from '../../policy/shell.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Text } from '../../ui/Text.tsx'
import { CheckUpRow } from './CheckUpRow.tsx'
import { PrivacySummary } from './PrivacySummary.tsx'

const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => call(operations.getAccount, {}),
})

/** The policy puts it behind the avatar at the upper right (IV(1)). */
const profile = '/account/personal-information'
const checkUp = 'account/settings/privacy/privacy-check-up'
const hasCheckUp = isInMenu(shell, checkUp)
const choices = hasCheckUp ? `/${checkUp}` : '/account/settings/privacy/personal-information'

export const prefetch = () => queryClient.fetchQuery(accountQuery)

export function Component() {
  const { t } = useTranslation(['account', 'menu'])
  const { name, avatar, isChild } = useSession()
  const { data } = useSuspenseQuery(accountQuery)
  return (
    <Page
      title={t('hello', { name })}
      intro={t('intro')}
      end={<Avatar name={name} label={t('menu:personal-information')} to={profile} src={avatar} />}
    >
      {isChild && (
        <Notice>
          <Text>{t('childText')}</Text>
          <ButtonLink to="/account/settings/privacy/children-and-guardians">
            {t('childLink')}
          </ButtonLink>
        </Notice>
      )}
      {data.handedOverAt && (
        <Notice>
          <Text>{t('handedOver')}</Text>
          <ButtonLink to={choices}>{t('handedOverLink')}</ButtonLink>
        </Notice>
      )}
      <PrivacySummary account={data} />
      {hasCheckUp && <CheckUpRow progress={data.checkUp} />}
      <MenuLinks path="account" />
    </Page>
  )
}
