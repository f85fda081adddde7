import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import row from './Row.module.css'
import css from './SwitchRow.module.css'

interface Props {
  /** The switch is described by it. */
  id: string
  description: string
  note?: string | undefined
  blockedReason?: ReactNode
}

/** What a switch is for, what bears on it now, and why it can't be changed. */
export function SwitchReason({ id, description, note, blockedReason }: Props) {
  return (
    <div className={row.soft} id={id}>
      {description}
      {note && <div className={css.why}>{note}</div>}
      {blockedReason && (
        <div className={`${css.state} ${css.why}`}>
          <Lock aria-hidden size={15} />
          {blockedReason}
        </div>
      )}
    </div>
  )
}
