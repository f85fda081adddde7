import type { ReactNode } from 'react'
import css from './Button.module.css'

/** Leaves the app: in a tab of its own, which learns nothing of where it was opened. */
export function ExternalLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className={css.button} href={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}
