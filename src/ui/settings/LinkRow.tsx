import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import css from '../ui.module.css'

interface Props {
  to: string
  title: string
  description?: string
  danger?: boolean
}

export function LinkRow({ to, title, description, danger }: Props) {
  return (
    <Link to={to} className={`${css.row} ${css.link} ${danger ? css.danger : ''}`}>
      <div>
        <div className={css.title}>{title}</div>
        {description && <div className={css.soft}>{description}</div>}
      </div>
      <ChevronRight className={css.chevron} aria-hidden size={20} />
    </Link>
  )
}
