import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { recordSetQuery } from './queries.ts'
import css from './records.module.css'

/** Why the list exists, and when its rows go (V(1)). */
export function KeptHow({ category, purpose }: { category: string; purpose: string }) {
  const { t } = useTranslation(['records', 'policy'])
  const { data: set } = useSuspenseQuery(recordSetQuery(category))
  const { clause, retention, undoDays } = set
  return (
    <details className={css.more}>
      <summary>{t('why')}</summary>
      <p>
        {t('because', { purpose: t(`policy:purpose.${purpose}`), clause })}{' '}
        {t(`policy:purposeText.${purpose}`)}
      </p>
      <p>
        {t(`criterion.${retention.criterion}`)} {t(`after.${retention.after}`)}
      </p>
      <p>{t('afterRemoval', { count: undoDays })}</p>
    </details>
  )
}
