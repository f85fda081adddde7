import type { ReactNode } from 'react'
import css from './Grid.module.css'

/** Cards side by side, as many as fit. Each child is a list item. */
export function Grid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={css.grid} aria-label={label}>
      {children}
    </ul>
  )
}
