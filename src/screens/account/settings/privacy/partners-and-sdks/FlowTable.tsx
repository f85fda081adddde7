import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DataFlow } from '../../../../../contract/partners.ts'
import css from './map.module.css'
import { controlOf, namespace, useFlowWords } from './words.ts'

const columns = ['category', 'purpose', 'recipient', 'place', 'state', 'control'] as const

/** The same as the picture, for those who read (B4). */
export function FlowTable({ flows }: { flows: readonly DataFlow[] }) {
  const { t } = useTranslation(namespace)
  const wordsOf = useFlowWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section className={css.scroll} aria-labelledby="flow-table" tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => {
            const words = wordsOf(flow)
            return (
              <tr key={words.whole}>
                <th scope="row">{words.category}</th>
                <td>{words.purpose}</td>
                <td>{words.recipient}</td>
                <td>{words.place}</td>
                <td>{words.state}</td>
                <td>
                  <Link
                    to={controlOf(flow.partner, flow.purpose)}
                    aria-label={t('toSwitch', words)}
                    className={css.open}
                  >
                    {t('open')}
                  </Link>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
