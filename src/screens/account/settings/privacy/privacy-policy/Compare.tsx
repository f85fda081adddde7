import { useTranslation } from 'react-i18next'
import { useDay } from '../../../../../app/hooks/use-day.ts'
import { changesBetween } from '../../../../../policy/history.ts'
import { pack } from '../../../../../policy/pack.ts'
import { ChangedClause } from './ChangedClause.tsx'
import css from './reader.module.css'
import { namespace, readingOrder } from './words.ts'

interface Props {
  versions: readonly [string, string]
  to: (clause: string) => string
}

/** Every clause that differs between two versions, and what that means for the reader (B6). */
export function Compare({ versions, to }: Props) {
  const { t } = useTranslation(namespace)
  const day = useDay()
  const [older = '', newer = ''] = versions.toSorted()
  const changes = changesBetween(pack, older, newer)
  const clauses = [...new Set(changes.map(({ clause }) => clause))]
  const inOrder = readingOrder().filter((id) => clauses.includes(id))
  return (
    <section aria-labelledby="compare-title" className={css.compare}>
      <h2 id="compare-title">{t('compareTitle', { older: day(older), newer: day(newer) })}</h2>
      <p role="status">
        {inOrder.length > 0 ? t('changes', { count: inOrder.length }) : t('noChanges')}
      </p>
      <p className={css.soft}>{t('legend')}</p>
      {inOrder.map((id) => (
        <ChangedClause
          key={id}
          id={id}
          older={older}
          newer={newer}
          changes={changes.filter(({ clause }) => clause === id)}
          to={to}
        />
      ))}
    </section>
  )
}
