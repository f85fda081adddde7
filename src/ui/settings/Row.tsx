import type { ReactNode } from 'react'
import css from './Row.module.css'

interface Props {
  title: ReactNode
  description?: ReactNode
  icon?: ReactNode
  /** At the end of the line: a value or a button. */
  end?: ReactNode
  /** Under the line, over its whole width. */
  children?: ReactNode
}

export function Row({ title, description, icon, end, children }: Props) {
  return (
    <div className={css.row}>
      {icon && <span className={css.icon}>{icon}</span>}
      <div className={css.text}>
        <div className={css.title}>{title}</div>
        {description && <div className={css.soft}>{description}</div>}
      </div>
      {end && <div className={css.end}>{end}</div>}
      {children && <div className={css.below}>{children}</div>}
    </div>
  )
}
