import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { wordsOf } from '../../../../../app/hooks/announcements.ts'
import type { AnnouncementView } from '../../../../../contract/announcements.ts'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import css from './AnnouncementItem.module.css'
import { Answer } from './Answer.tsx'

const path = 'account/settings/privacy/announcements'

export function AnnouncementItem({ announcement }: { announcement: AnnouncementView }) {
  const { t, i18n } = useTranslation(path)
  const { kind, clause, change, effectiveAt, raisedAt, recipient } = announcement
  const { title, summary, points } = wordsOf(announcement, i18n.language)
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' })
  const on = (moment: string) => date.format(new Date(moment))
  return (
    <Region title={title}>
      <Text soft>
        {t(`kind.${kind}`)} · {t('raised', { date: on(raisedAt) })} · {t('clause', { clause })}
      </Text>
      {change !== null && <Text soft>{t(`change.${change}`)}</Text>}
      <Text>{summary}</Text>
      <dl className={css.points}>
        {points.map(({ heading, text }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {recipient && (
        <Text>
          {t('recipient', { name: recipient.name })}{' '}
          <a href={`mailto:${recipient.contact}`}>
            <bdi>{recipient.contact}</bdi>
          </a>
        </Text>
      )}
      {effectiveAt && <Text>{t('effective', { date: on(effectiveAt) })}</Text>}
      {kind === 'cessation' && (
        <Text>
          <Link to="/account/settings/privacy/personal-info-download">{t('download')}</Link>
        </Text>
      )}
      <Answer announcement={announcement} />
    </Region>
  )
}
