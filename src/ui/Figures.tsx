import css from './Figures.module.css'

interface Props {
  items: readonly { label: string; figure: string }[]
}

/** A few numbers that say how things stand, each with what it counts. */
export function Figures({ items }: Props) {
  return (
    <dl className={css.figures}>
      {items.map(({ label, figure }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
