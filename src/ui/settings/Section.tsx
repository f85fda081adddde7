import { Children, type ReactNode, useId } from 'react'
import hidden from '../Hidden.module.css'
import css from './Section.module.css'

interface Props {
  title: string
  description?: ReactNode
  /** Said to a screen reader only, where the screen's own title says the same. */
  titleHidden?: boolean
  children: ReactNode
}

export function Section({ title, description, titleHidden, children }: Props) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id} className={titleHidden ? hidden.hidden : ''}>
        {title}
      </h2>
      {description && <p className={css.text}>{description}</p>}
      <ul className={css.list}>{Children.map(children, (child) => child && <li>{child}</li>)}</ul>
    </section>
  )
}
