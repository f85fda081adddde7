import { Link } from 'react-router'
import css from './Figures.module.css'

interface Props {
  /** `to` is the place that shows what was counted. */
  items: readonly { label: string; figure: string; to?: string }[]
}

/** A few numbers that say how things stand, each with what it counts. */
export function Figures({ items }: Props) {
  return (
    <dl className={css.figures}>
      {items.map(({ label, figure, to }) => (
        <div key={label}>
          <dt>{to ? <Link to={to}>{label}</Link> : label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
