import { type ReactNode, useId } from 'react'
import css from './Region.module.css'

/** A titled part of a screen that is not a list of rows. */
export function Region({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={css.region} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
