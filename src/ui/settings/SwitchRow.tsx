import { CircleCheck } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import row from './Row.module.css'
import { Switch } from './Switch.tsx'
import { type News, SwitchNews } from './SwitchNews.tsx'
import { SwitchReason } from './SwitchReason.tsx'
import css from './SwitchRow.module.css'

interface Props {
  title: string
  description: string
  /** What the server holds: a switch never runs ahead of it. */
  checked: boolean
  words: { on: string; off: string; saving: string }
  busy: boolean
  /** Such as 'Withdrawn at 14:02', once the server has confirmed. */
  status?: string | undefined
  /** It is safe on this device, but not confirmed: what to do while it waits. */
  waiting?: News | undefined
  error?: News | undefined
  /** What else bears on it now. */
  note?: string | undefined
  /** Why it can't be changed now. */
  blockedReason?: ReactNode
  /** Under the switch, over the whole width. */
  children?: ReactNode
  onChange: (next: boolean) => void
}

/** A consent as it is, saving, waiting on the device, confirmed at a time, failed, or blocked with the reason. */
export function SwitchRow(props: Props) {
  const { title, description, checked, words, busy, status, note, blockedReason } = props
  const { waiting, error } = props
  const id = useId()
  return (
    <div className={css.row}>
      <div className={css.text}>
        <div className={row.title} id={`${id}-title`}>
          {title}
        </div>
        <SwitchReason id={`${id}-description`} {...{ description, note, blockedReason }} />
        <div className={`${css.state} ${busy ? '' : css.saved}`} role="status">
          {!busy && status && <CircleCheck aria-hidden size={16} />}
          {busy && !waiting ? words.saving : status}
        </div>
      </div>
      <div className={css.end}>
        <span aria-hidden className={css.word}>
          {checked ? words.on : words.off}
        </span>
        <Switch
          checked={checked}
          busy={busy}
          blocked={blockedReason !== undefined}
          labelledBy={`${id}-title`}
          describedBy={`${id}-description`}
          onChange={props.onChange}
        />
      </div>
      {waiting && <SwitchNews kind="waiting" {...waiting} />}
      {error && <SwitchNews kind="failed" {...error} />}
      {props.children && <div className={css.below}>{props.children}</div>}
    </div>
  )
}
