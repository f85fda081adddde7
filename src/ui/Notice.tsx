import type { ReactNode } from 'react'
import css from './ui.module.css'

interface Props {
  tone?: 'info' | 'bad'
  title?: string
  children: ReactNode
}

/** Something to know. A bad one interrupts a screen reader; the other waits. */
export function Notice({ tone = 'info', title, children }: Props) {
  return (
    <div
      className={`${css.notice} ${tone === 'bad' ? css.bad : ''}`}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      {title && <strong>{title}</strong>}
      <div>{children}</div>
    </div>
  )
}
