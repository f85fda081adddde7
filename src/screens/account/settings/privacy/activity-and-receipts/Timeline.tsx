import { useTranslation } from 'react-i18next'
import type { ActivityEntry } from '../../../../../contract/schemas.ts'
import css from '../../../../../ui/timeline.module.css'
import { Entry } from './Entry.tsx'

/** Entries by the day they happened where the person is, newest first. */
export function Timeline({ entries }: { entries: readonly ActivityEntry[] }) {
  const { t, i18n } = useTranslation('account/settings/privacy/activity-and-receipts')
  if (entries.length === 0) return <p className={css.empty}>{t('none')}</p>
  const dayName = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' })
  const days = new Map<string, ActivityEntry[]>()
  for (const entry of entries) {
    const day = new Date(entry.at).toDateString()
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className={css.day} aria-label={dayName.format(new Date(day))}>
      <h2 className={css.heading}>
        {dayName.format(new Date(day))}
        <span className={css.count}>{t('count', { count: ofDay.length })}</span>
      </h2>
      <ol className={css.line}>
        {ofDay.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  ))
}
