import { type ReactNode, useId } from 'react'
import css from './Hero.module.css'

interface Props {
  title: string
  /** A drawing at the end, such as a ring. */
  figure?: ReactNode
  children: ReactNode
}

/** The one thing of a screen that matters most: at most one a screen. */
export function Hero({ title, figure, children }: Props) {
  const id = useId()
  return (
    <section className={`${css.hero} ${figure ? css.withFigure : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {figure && <div className={css.figure}>{figure}</div>}
      <div className={css.body}>{children}</div>
    </section>
  )
}
