import type { ReactNode } from 'react'
import css from './Row.module.css'

interface Props {
  title: ReactNode
  description?: ReactNode
  icon?: ReactNode
  /** At the end of the line: a value or a button. */
  end?: ReactNode
  /** What the title is about, under the line and over its whole width. */
  below?: ReactNode
  /** Under the line, over its whole width. */
  children?: ReactNode
}

export function Row({ title, description, icon, end, below, children }: Props) {
  return (
    <div className={css.row}>
      {icon && <span className={css.icon}>{icon}</span>}
      <div className={css.text}>
        <div className={css.title}>{title}</div>
        {description && <div className={css.soft}>{description}</div>}
      </div>
      {end && <div className={css.end}>{end}</div>}
      {below && <div className={`${css.below} ${css.soft}`}>{below}</div>}
      {children && <div className={css.below}>{children}</div>}
    </div>
  )
}
