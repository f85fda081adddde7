import { Lock } from 'lucide-react'
import { Spinner } from '../Spinner.tsx'
import css from './SwitchRow.module.css'

interface Props {
  /** What the server holds. */
  checked: boolean
  busy: boolean
  blocked: boolean
  labelledBy: string
  describedBy: string
  onChange: (next: boolean) => void
}

/** The control of a SwitchRow: while saving its thumb is an open ring, and it stays where it was. */
export function Switch({ checked, busy, blocked, labelledBy, describedBy, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      className={`${css.switch} ${blocked ? css.blocked : ''}`}
      aria-checked={checked}
      aria-busy={busy || undefined}
      aria-disabled={busy || blocked || undefined}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClick={() => {
        if (!busy && !blocked) onChange(!checked)
      }}
    >
      <span className={css.track}>
        <span className={css.thumb}>
          {busy && <Spinner />}
          {blocked && !busy && <Lock aria-hidden size={13} strokeWidth={2.5} />}
        </span>
      </span>
    </button>
  )
}
