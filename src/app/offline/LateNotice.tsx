import { ChevronDown, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './LateNotices.module.css'

const icons = { info: Info, warn: TriangleAlert, bad: CircleAlert }

interface Props {
  tone?: keyof typeof icons
  title?: ReactNode
  children: ReactNode
}

/** It stays as long as it is true; folded it covers no more than its title needs. */
export function LateNotice({ tone = 'info', title, children }: Props) {
  const Icon = icons[tone]
  return (
    <div className={`${css.notice} ${css[tone] ?? ''}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon aria-hidden size={20} />
      {title ? (
        <details open className={css.details}>
          <summary className={css.title}>
            {title}
            <ChevronDown aria-hidden size={18} />
          </summary>
          <div className={css.text}>{children}</div>
        </details>
      ) : (
        <div className={css.text}>{children}</div>
      )}
    </div>
  )
}
