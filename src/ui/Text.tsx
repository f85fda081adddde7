import type { ReactNode } from 'react'
import css from './Text.module.css'

interface Props {
  soft?: boolean
  /** 'status' is read out when it changes; it must be there before it has words. */
  role?: 'status'
  id?: string
  children?: ReactNode
}

/** A paragraph; `soft` is for what supports the line above it. */
export function Text({ soft, role, id, children }: Props) {
  return (
    <p className={`${css.text} ${soft ? css.soft : ''}`} role={role} id={id}>
      {children}
    </p>
  )
}
