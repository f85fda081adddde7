import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Notice } from '../ui/Notice.tsx'
import { announcementsQuery } from './hooks/announcements/query.ts'
import { wordsOf } from './hooks/announcements/words-of.ts'

const isUrgent = ({ kind }: { kind: string }) => kind === 'incident'
const path = '/account/settings/privacy/announcements'

/**
 * On every screen while something announced has no answer. It stands above the screen and never
 * in its way: reading, downloading, refusing and leaving go on as before.
 */
export function AnnouncementBanner() {
  const { t, i18n } = useTranslation('common')
  const isThere = useLocation().pathname === path
  const { data } = useQuery(announcementsQuery)
  const open = data?.announcements.filter(({ answer }) => answer === null) ?? []
  const first = open.find(isUrgent) ?? open[0]
  if (!first || isThere) return null
  const { title, summary, lang } = wordsOf(first, i18n.language)
  return (
    <Notice tone={isUrgent(first) ? 'warn' : 'info'} title={<bdi lang={lang}>{title}</bdi>}>
      <p>
        <bdi lang={lang}>{summary}</bdi>
      </p>
      <ButtonLink to={path}>{t('readAnnouncements', { count: open.length })}</ButtonLink>
    </Notice>
  )
}
