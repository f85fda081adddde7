import { type ReactNode, useId } from 'react'
import css from './Region.module.css'

interface Props {
  title: ReactNode
  /** Id of what tells this part from another of the same title. */
  alsoNamedBy?: string
  children: ReactNode
}

/** A titled part of a screen that is not a list of rows. */
export function Region({ title, alsoNamedBy = '', children }: Props) {
  const id = useId()
  return (
    <section className={css.region} aria-labelledby={`${id} ${alsoNamedBy}`.trim()}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
