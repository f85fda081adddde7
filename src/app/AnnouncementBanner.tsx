import { useTranslation } from 'react-i18next'
import type { AnnouncementView } from '../contract/announcements.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Notice } from '../ui/Notice.tsx'
import { announcementsPath, isUrgent, urgentFirst } from './hooks/announcements/use-announced.ts'
import { wordsOf } from './hooks/announcements/words-of.ts'

interface Props {
  announced: readonly AnnouncementView[]
}

/**
 * On every screen while something announced has no answer. It stands above the screen and never
 * in its way: reading, downloading, refusing and leaving go on as before.
 */
export function AnnouncementBanner({ announced }: Props) {
  const { t, i18n } = useTranslation('common')
  const first = urgentFirst(announced)
  if (!first) return null
  const { title, summary, lang } = wordsOf(first, i18n.language)
  return (
    <Notice tone={isUrgent(first) ? 'warn' : 'info'} title={<bdi lang={lang}>{title}</bdi>}>
      <p>
        <bdi lang={lang}>{summary}</bdi>
      </p>
      <ButtonLink to={announcementsPath}>
        {t('readAnnouncements', { count: announced.length })}
      </ButtonLink>
    </Notice>
  )
}
