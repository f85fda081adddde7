import { useTranslation } from 'react-i18next'
import css from './Rules.module.css'
import type { Run } from './results.ts'
import { rules } from './rules.ts'

interface Props {
  /** Null until it was measured. */
  run: Run | null
}

/** Every rule with its source, and how it is known that it is kept. */
export function RulesTable({ run }: Props) {
  const { t } = useTranslation(['studio', 'studio-rules'])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t('ruleList')}>
      <table className={css.table}>
        <caption>{t('ruleList')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('rule')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('result')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ number, sources, kept, judged }) => {
            const isKept = (run && kept?.(run)) ?? null
            return (
              <tr key={number}>
                <td>{number}</td>
                <th scope="row">{t(`studio-rules:rule.${number}` as 'studio-rules:rule.1')}</th>
                <td>
                  {sources.map((source) => (
                    <div key={source}>{source}</div>
                  ))}
                </td>
                <td className={isKept === null ? '' : isKept ? css.good : css.bad}>
                  {kept && t(isKept === null ? 'notMeasured' : isKept ? 'kept' : 'broken')}
                  {judged && (
                    <>
                      <div className={css.soft}>{t('forPerson')}</div>
                      <div>{t(`studio-rules:judge.${number}` as 'studio-rules:judge.15')}</div>
                      <div className={css.soft}>{t('judged')}</div>
                      {judged.map((place) => (
                        <div key={place} className={css.place}>
                          <bdi>{place}</bdi>
                        </div>
                      ))}
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
