import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './Button.module.css'

interface Props {
  to: string
  kind?: 'primary' | 'secondary'
  children: ReactNode
}

/** A link of the weight of a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ to, kind = 'secondary', children }: Props) {
  return (
    <Link to={to} className={`${css.button} ${kind === 'primary' ? css.primary : ''}`}>
      {children}
    </Link>
  )
}
