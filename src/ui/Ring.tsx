import type { ReactNode } from 'react'
import css from './Ring.module.css'

interface Props {
  /** From 0, all open, to 1, closed. */
  share: number
  small?: boolean
  /** What stands in the middle. The words for it must stand beside the ring too. */
  children?: ReactNode
}

/** How far something is, as an arc of a ring. A drawing only: it has a text equivalent beside it. */
export function Ring({ share, small, children }: Props) {
  const part = Math.min(1, Math.max(0, share))
  return (
    <div className={`${css.ring} ${small ? css.small : ''}`} aria-hidden>
      <svg className={css.drawing} viewBox="0 0 100 100" role="presentation">
        <circle className={css.track} cx="50" cy="50" r="45" />
        {part > 0 && (
          <circle
            className={css.arc}
            cx="50"
            cy="50"
            r="45"
            pathLength="100"
            strokeDasharray={`${part * 100} 100`}
          />
        )}
      </svg>
      {children}
    </div>
  )
}
