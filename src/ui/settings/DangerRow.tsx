import { useId } from 'react'
import { Button } from '../Button.tsx'
import css from './Row.module.css'

interface Props {
  title: string
  description: string
  label: string
  busy: boolean
  /** Why it can't be done now; the button stays and says so. */
  blockedReason?: string | undefined
  onPress: () => void
}

/** Something that cannot be taken back. It looks like what it is, and is never dressed as disabled when it works. */
export function DangerRow({ title, description, label, busy, blockedReason, onPress }: Props) {
  const id = useId()
  return (
    <div className={`${css.row} ${css.danger}`}>
      <div className={css.text}>
        <div className={css.title}>{title}</div>
        <div className={css.soft}>{description}</div>
        {blockedReason && <div id={id}>{blockedReason}</div>}
      </div>
      <div className={css.end}>
        <Button kind="danger" busy={busy} blockedBy={blockedReason && id} onClick={onPress}>
          {label}
        </Button>
      </div>
    </div>
  )
}
