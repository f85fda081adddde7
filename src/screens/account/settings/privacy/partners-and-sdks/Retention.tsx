import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { pack } from '../../../../../policy/pack.ts'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { namespace } from './words.ts'

/** For each kind of data: which of the five criteria, the period if a law sets one, and what then (R33). */
export function Retention() {
  const { t } = useTranslation([namespace, 'policy'])
  const periodOf = (iso: string | null) => {
    const years = /^P(\d+)Y$/.exec(iso ?? '')?.[1]
    return years ? t('years', { count: Number(years) }) : (iso ?? t('noFigure'))
  }
  return (
    <Section title={t('retention')} description={t('retentionText')}>
      {pack.categories.map(({ id, retention, lawHold }) => (
        <Row
          key={id}
          title={t(`policy:category.${id}`)}
          description={
            <>
              <div>
                {t(`criterion.${retention.criterion}`)}{' '}
                {t('period', { period: periodOf(retention.period) })}
              </div>
              <div>
                {t(`after.${retention.after}`)} {lawHold && t('held')}
              </div>
              <ClauseLink clause={lawHold?.clause ?? `V(1).${retention.criterion}`} />
            </>
          }
        />
      ))}
    </Section>
  )
}
