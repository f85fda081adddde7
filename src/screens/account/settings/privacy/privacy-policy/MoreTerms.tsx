import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { pack } from '../../../../../policy/pack.ts'
import css from './reader.module.css'
import { clausesBelow, namespace } from './words.ts'

/** Words of the field that the policy uses and does not define (R38). */
export function MoreTerms() {
  const { t } = useTranslation([namespace, 'glossary'])
  const defined = clausesBelow('Appendix').map(({ id }) => id)
  return (
    <section className={css.part} aria-labelledby="more-terms">
      <h2 id="more-terms" className={css.heading}>
        {t('moreTerms')}
      </h2>
      <p>{t('moreTermsText')}</p>
      <dl className={css.terms}>
        {pack.glossary
          .filter(({ clause }) => !defined.includes(clause))
          .map(({ id, clause }) => (
            <div key={id} id={`term-${id}`} tabIndex={-1}>
              <dt>{t(`glossary:${id}.term`)}</dt>
              <dd>
                {t(`glossary:${id}.text`)} <ClauseLink clause={clause} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
