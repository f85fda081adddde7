import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './Disclosure.module.css'

interface Props {
  label: ReactNode
  /** As a row of a list, of its whole width, with this below its label. */
  below?: ReactNode
  /** Open from the start. */
  open?: boolean
  children: ReactNode
}

/** More, for those who want it. Never for a choice, its consequences or its price. */
export function Disclosure({ label, below, open, children }: Props) {
  return (
    <details className={`${css.disclosure} ${below ? css.row : ''}`} open={open}>
      <summary className={css.summary}>
        {label}
        <ChevronDown aria-hidden size={18} />
        {below && <div className={css.below}>{below}</div>}
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  )
}
