import type { ReactNode } from 'react'
import css from './Empty.module.css'

interface Props {
  title: string
  /** Why it is empty and what would fill it. */
  text?: string
  /** What to do about it. */
  children?: ReactNode
}

/** Nothing here, said as a fact and not as a fault: the ring with nothing in it. */
export function Empty({ title, text, children }: Props) {
  return (
    <div className={css.empty}>
      <svg aria-hidden="true" width="72" height="72" viewBox="0 0 72 72" fill="none">
        <circle
          cx="36"
          cy="36"
          r="28"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeDasharray="5 7"
        />
        <path d="M27 36h18" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      </svg>
      <p className={css.title}>{title}</p>
      {text && <p className={css.text}>{text}</p>}
      {children}
    </div>
  )
}
