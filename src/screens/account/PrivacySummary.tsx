import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AccountHome } from '../../contract/schemas.ts'
import css from '../../ui/ui.module.css'

/** The state of one's privacy at a glance: what was agreed to, what is held, who may read. */
export function PrivacySummary({ account }: { account: AccountHome }) {
  const { t, i18n } = useTranslation('account')
  const id = useId()
  const { choices, records, authorisations, lastEntry } = account
  const number = new Intl.NumberFormat(i18n.language)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const figures = [
    ['agreed', t('ofTotal', { given: choices.given, total: choices.total })],
    ['records', number.format(records)],
    ['authorised', number.format(authorisations)],
  ] as const
  return (
    <section className={css.hero} aria-labelledby={id}>
      <h2 id={id}>{t('summary')}</h2>
      <dl className={css.figures}>
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {lastEntry && (
        <p className={css.soft}>{t('lastChange', { time: time.format(new Date(lastEntry.at)) })}</p>
      )}
      <div className={css.actions}>
        <Link className={css.button} to="/account/settings/privacy">
          {t('review')}
        </Link>
        <Link className={css.button} to="/account/settings/privacy/activity-and-receipts">
          {t('activity')}
        </Link>
      </div>
    </section>
  )
}
