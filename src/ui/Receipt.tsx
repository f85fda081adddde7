import type { ReactNode } from 'react'
import css from './Receipt.module.css'

/** Proof of one change: the record as it was signed, and what can be done with it. */
export function Receipt({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className={css.receipt}>
      <pre dir="ltr">{text}</pre>
      {children}
    </div>
  )
}
