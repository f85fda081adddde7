import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './Notice.module.css'

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert }

interface Props {
  tone?: keyof typeof icons
  title?: ReactNode
  /** Where it appears in a place that is read out when it changes. */
  within?: 'status'
  children: ReactNode
}

/** Something to know. A bad one interrupts a screen reader; the others wait. */
export function Notice({ tone = 'info', title, within, children }: Props) {
  const Icon = icons[tone]
  return (
    <div
      className={`${css.notice} ${css[tone] ?? ''}`}
      role={within ? undefined : tone === 'bad' ? 'alert' : 'status'}
    >
      <Icon aria-hidden size={20} />
      <div>
        {title && <strong>{title}</strong>}
        <div>{children}</div>
      </div>
    </div>
  )
}
