import { useId } from 'react'
import css from './Tally.module.css'

interface Props {
  title: string
  description: string
  /** What is counted, each with its figure in words. */
  items: readonly { id: string; name: string; count: string }[]
}

/** Many small counts in little room: a name, and its figure at the end of the line. */
export function Tally({ title, description, items }: Props) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={css.text}>{description}</p>
      <ul className={css.list}>
        {items.map(({ id: key, name, count }) => (
          <li key={key}>
            <span className={css.name}>{name}</span>
            <span className={css.count}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
