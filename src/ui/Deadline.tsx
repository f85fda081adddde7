import type { ReactNode } from 'react'
import css from './Deadline.module.css'
import { Ring } from './Ring.tsx'

interface Props {
  /** In words: '9 working days left', 'Answered', '2 days late'. */
  left: string
  /** The date and how it is counted. */
  by: string
  /** Time gone, from 0 to 1; the ring closes as the date comes. */
  share: number
  /** A short figure in the ring, such as the days left. */
  figure: string
  overdue?: boolean
  /** What can be done with it, such as putting it in a calendar. */
  children?: ReactNode
}

/** By when an answer is due, drawn as a ring that closes; the words say the same. */
export function Deadline({ left, by, share, figure, overdue, children }: Props) {
  return (
    <div className={`${css.deadline} ${overdue ? css.over : ''}`}>
      <Ring share={share} small>
        <span className={css.middle}>{figure}</span>
      </Ring>
      <div className={css.words}>
        <div className={css.left}>{left}</div>
        <div className={css.by}>{by}</div>
        {children}
      </div>
    </div>
  )
}
