import { useTranslation } from 'react-i18next'
import type { Choice } from './measure.ts'
import css from './Rules.module.css'
import type { SurfaceResult } from './results.ts'

const sides = ['accept', 'refuse'] as const

/** What was measured on each surface: yes against no. */
export function SurfacesTable({ results }: { results: readonly SurfaceResult[] }) {
  const { t } = useTranslation('studio')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t('surfaces')}>
      <table className={css.table}>
        <caption>{t('surfaces')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('surface')}</th>
            <th scope="col">{t('side')}</th>
            <th scope="col">{t('steps')}</th>
            <th scope="col">{t('size')}</th>
            <th scope="col">{t('contrast')}</th>
            <th scope="col">{t('wordCount')}</th>
            <th scope="col">{t('result')}</th>
          </tr>
        </thead>
        <tbody>
          {results.flatMap((result) =>
            sides.map((side) => (
              <tr key={`${result.id}/${side}`}>
                {side === 'accept' && (
                  <th scope="rowgroup" rowSpan={2}>
                    {t(`surfaceName.${result.id}` as 'surfaceName.authorise')}
                    <div className={css.soft}>
                      {t('looked', { choices: result.choices, pressed: result.pressed })}
                    </div>
                  </th>
                )}
                <td>{t(side)}</td>
                <Side side={side} choice={result.measured} />
                {side === 'accept' && (
                  <td rowSpan={2} className={result.costs?.length === 0 ? css.good : css.bad}>
                    {!result.costs && t('notMeasured')}
                    {result.costs?.length === 0 && t('even')}
                    {result.costs?.map((cost) => t(`cost.${cost}`)).join(' ')}
                  </td>
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}

function Side({ side, choice }: { side: (typeof sides)[number]; choice: Choice | null }) {
  const { i18n } = useTranslation('studio')
  if (!choice) return <td colSpan={4} />
  const ratio = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const { width, height, contrast, words } = choice[side]
  return (
    <>
      <td>{choice.steps[side]}</td>
      <td>{`${width} × ${height}`}</td>
      <td>{ratio.format(contrast)}</td>
      <td>{words}</td>
    </>
  )
}
