import { useTranslation } from 'react-i18next'
import type { AnnouncementView } from '../../contract/announcements.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { announcementsPath, isUrgent, urgentFirst } from '../hooks/announcements/use-announced.ts'
import { wordsOf } from '../hooks/announcements/words-of.ts'
import { LateNotice } from './LateNotice.tsx'

/** What was announced while this page stood; the next page has it above what it shows. */
export function Announced({ announced }: { announced: readonly AnnouncementView[] }) {
  const { t, i18n } = useTranslation('common')
  const first = urgentFirst(announced)
  if (!first) return null
  const { title, summary, lang } = wordsOf(first, i18n.language)
  return (
    <LateNotice tone={isUrgent(first) ? 'warn' : 'info'} title={<bdi lang={lang}>{title}</bdi>}>
      <bdi lang={lang}>{summary}</bdi>
      <ButtonLink to={announcementsPath}>
        {t('readAnnouncements', { count: announced.length })}
      </ButtonLink>
    </LateNotice>
  )
}
