import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../app/client.ts'
import { isInMenu, regionById } from '../../../policy/lookup.ts'
import { shell } from '../../../policy/shell.ts'
import { Page } from '../../../ui/Page.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { About } from './About.tsx'
import { Addresses } from './Addresses.tsx'
import { AvatarEditor } from './AvatarEditor.tsx'
import { ContactRow } from './ContactRow.tsx'
import { path, profileQuery } from './queries.ts'

export const prefetch = () => queryClient.fetchQuery(profileQuery)

export function Component() {
  const { t } = useTranslation([path, 'menu'])
  const { data: profile } = useSuspenseQuery(profileQuery)
  const hasHomepage =
    isInMenu(shell, 'account/personal-information/personal-homepage') &&
    regionById(shell, profile.region).features.personalHomepage
  return (
    <Page title={t('menu:personal-information')} intro={t('intro')}>
      <AvatarEditor profile={profile} />
      <About profile={profile} />
      <Section title={t('contacts')} description={t('contactsText')}>
        <ContactRow kind="email" profile={profile} />
        <ContactRow kind="phone" profile={profile} />
      </Section>
      <Addresses profile={profile} />
      <Section title={t('public')} description={t('publicText')}>
        {isInMenu(shell, 'account/personal-information/posted-content') && (
          <LinkRow
            to="/account/personal-information/posted-content"
            title={t('menu:posted-content')}
            description={t('menu:about.posted-content')}
          />
        )}
        {hasHomepage && (
          <LinkRow
            to="/account/personal-information/personal-homepage"
            title={t('menu:personal-homepage')}
            description={t('menu:about.personal-homepage')}
          />
        )}
      </Section>
      <Section title={t('uses')}>
        <LinkRow
          to="/account/settings/privacy/personal-information"
          title={t('usesLink')}
          description={t('usesText')}
        />
      </Section>
    </Page>
  )
}
