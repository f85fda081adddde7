import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { moves } from '../moves.ts'
import css from './Row.module.css'

interface Props {
  to: string
  title: string
  description?: ReactNode
  icon?: ReactNode
  danger?: boolean
}

/** A place to go. The whole row can be pressed; its name is the title, and what it is for is read after it. */
export function LinkRow({ to, title, description, icon, danger }: Props) {
  const id = useId()
  return (
    <div className={`${css.row} ${css.link} ${danger ? css.danger : ''}`}>
      {icon && <span className={css.icon}>{icon}</span>}
      <div className={css.text}>
        <Link
          to={to}
          viewTransition={moves()}
          className={css.stretched}
          aria-describedby={description ? `${id}-description` : undefined}
        >
          {title}
        </Link>
        {description && (
          <div className={css.soft} id={`${id}-description`}>
            {description}
          </div>
        )}
      </div>
      <ChevronRight className={css.chevron} aria-hidden size={20} />
    </div>
  )
}
