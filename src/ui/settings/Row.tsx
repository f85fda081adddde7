import type { ReactNode } from 'react'
import css from '../ui.module.css'

interface Props {
  title: string
  description?: ReactNode
  end?: ReactNode
}

export function Row({ title, description, end }: Props) {
  return (
    <div className={css.row}>
      <div>
        <div className={css.title}>{title}</div>
        {description && <div className={css.soft}>{description}</div>}
      </div>
      {end && <div className={css.end}>{end}</div>}
    </div>
  )
}
