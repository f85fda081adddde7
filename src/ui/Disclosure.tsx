import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './Disclosure.module.css'

/** More, for those who want it. Never for a choice, its consequences or its price. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={css.disclosure}>
      <summary className={css.summary}>
        {label}
        <ChevronDown aria-hidden size={18} />
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  )
}
