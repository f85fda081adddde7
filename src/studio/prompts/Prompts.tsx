import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Text } from '../../ui/Text.tsx'
import type { Choice } from '../rules/measure.ts'
import { costsOf } from '../rules/measure.ts'
import css from './Prompts.module.css'
import type { PresetName } from './presets.ts'
import { Variant } from './Variant.tsx'

/** Two ways to ask the same thing, side by side, each with what a no costs against a yes. */
export function Component() {
  const { t } = useTranslation('studio')
  const [first, setFirst] = useState<Choice | null>(null)
  const [second, setSecond] = useState<Choice | null>(null)
  const sides = [
    { letter: 'A', start: 'ours' as PresetName, choice: first, onMeasured: setFirst },
    { letter: 'B', start: 'loud-yes' as PresetName, choice: second, onMeasured: setSecond },
  ]
  return (
    <>
      <h2>{t('prompts')}</h2>
      <Text soft>{t('promptsText')}</Text>
      <div className={css.pair}>
        {sides.map(({ letter, start, choice, onMeasured }) => (
          <section key={letter} className={css.side} aria-label={t('variant', { letter })}>
            <Variant letter={letter} start={start} onMeasured={onMeasured} />
            {choice && <Scale choice={choice} />}
          </section>
        ))}
      </div>
    </>
  )
}

function Scale({ choice }: { choice: Choice }) {
  const { t, i18n } = useTranslation('studio')
  const { accept, refuse, steps } = choice
  const costs = costsOf(choice)
  const ratio = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const rows: [string, string, string][] = [
    [t('steps'), String(steps.accept), String(steps.refuse)],
    [t('size'), `${accept.width} × ${accept.height}`, `${refuse.width} × ${refuse.height}`],
    [t('contrast'), ratio.format(accept.contrast), ratio.format(refuse.contrast)],
    [t('fill'), ratio.format(accept.fill), ratio.format(refuse.fill)],
    [t('wordCount'), String(accept.words), String(refuse.words)],
  ]
  return (
    <>
      <table className={css.scale}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('accept')}</th>
            <th scope="col">{t('refuse')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, yes, no]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{yes}</td>
              <td className={yes === no ? '' : css.differs}>{no}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className={costs.length ? css.bad : css.good}>
        {costs.length === 0 ? t('even') : costs.map((cost) => t(`cost.${cost}`)).join(' ')}
      </p>
    </>
  )
}
