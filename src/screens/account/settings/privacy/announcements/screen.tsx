import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { announcementsQuery } from '../../../../../app/hooks/announcements/query.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { AnnouncementItem } from './AnnouncementItem.tsx'

export const prefetch = () => queryClient.fetchQuery(announcementsQuery)

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/announcements', 'menu'])
  const { data } = useSuspenseQuery(announcementsQuery)
  return (
    <Page title={t('menu:announcements')} intro={t('intro')}>
      {data.announcements.length === 0 && (
        <Section title={t('open')}>
          <Row title={t('nothing')} description={t('nothingText')} />
        </Section>
      )}
      {data.announcements.map((announcement) => (
        <AnnouncementItem key={announcement.id} announcement={announcement} />
      ))}
    </Page>
  )
}
