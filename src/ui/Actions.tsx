import type { ReactNode } from 'react'
import css from './Actions.module.css'

interface Props {
  /** Under a row of a list, and so in line with its text. */
  inRow?: boolean
  children: ReactNode
}

/** What can be done here, side by side, of one height; they wrap where it is narrow. */
export function Actions({ inRow, children }: Props) {
  return <div className={`${css.actions} ${inRow ? css.inRow : ''}`}>{children}</div>
}
