import { Children, type ReactNode, useId } from 'react'
import css from '../ui.module.css'

interface Props {
  title: string
  description?: string
  children: ReactNode
}

export function Section({ title, description, children }: Props) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {description && <p className={css.soft}>{description}</p>}
      <ul className={css.list}>{Children.map(children, (child) => child && <li>{child}</li>)}</ul>
    </section>
  )
}
