import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { purposeById } from '../../../../../policy/lookup.ts'
import { pack } from '../../../../../policy/pack.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { BasicPurpose } from './BasicPurpose.tsx'
import { LiveStreamRow } from './LiveStreamRow.tsx'
import { OnlyNecessary } from './OnlyNecessary.tsx'
import { PurposeSwitch } from './PurposeSwitch.tsx'
import { choicesQuery, liveStreamQuery } from './queries.ts'
import { SecurityData } from './SecurityData.tsx'

const elsewhere = {
  'notification-settings': '/account/settings/notification-settings',
  'system-permission-management': '/account/settings/privacy/system-permission-management',
} as const

/** Messages and device permissions have screens of their own. */
function isElsewhere(id: string): boolean {
  const purpose = purposeById(pack, id)
  return purpose?.notice !== undefined || purpose?.permission !== undefined
}

export const prefetch = () =>
  Promise.all([queryClient.fetchQuery(choicesQuery), queryClient.fetchQuery(liveStreamQuery)])

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/personal-information', 'menu'])
  const { data } = useSuspenseQuery(choicesQuery)
  const choices = data.purposes.filter(({ consent, id }) => consent && !isElsewhere(id))
  const basic = data.purposes.filter(({ consent }) => consent === null)
  return (
    <Page title={t('menu:personal-information')} intro={t('intro')}>
      <OnlyNecessary choices={data} />
      <Section title={t('additional')} description={t('additionalText')}>
        {choices.map((purpose) => (
          <PurposeSwitch key={purpose.id} purpose={purpose} />
        ))}
        <LiveStreamRow />
      </Section>
      <Section title={t('elsewhere')}>
        {Object.entries(elsewhere).map(([slug, to]) => (
          <LinkRow key={slug} to={to} title={t(`menu:${slug}`)} />
        ))}
      </Section>
      <Section title={t('basic')} description={t('basicText')}>
        {basic.map((purpose) => (
          <BasicPurpose key={purpose.id} purpose={purpose} />
        ))}
      </Section>
      <SecurityData />
      <Section title={t('cannot')} description={t('cannotText')}>
        <LinkRow
          to="/account/settings/account-and-security/delete-account"
          title={t('menu:delete-account')}
        />
      </Section>
    </Page>
  )
}
