import { CircleAlert, CircleCheck, Lock } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button } from '../Button.tsx'
import row from './Row.module.css'
import { Switch } from './Switch.tsx'
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
  error?: { text: string; retryLabel: string; onRetry: () => void } | undefined
  /** What else bears on it now. */
  note?: string | undefined
  /** Why it can't be changed now. */
  blockedReason?: string | undefined
  /** Under the switch, over the whole width. */
  children?: ReactNode
  onChange: (next: boolean) => void
}

/** A consent in five states: as it is, saving, confirmed at a time, failed with a retry, blocked with the reason. */
export function SwitchRow(props: Props) {
  const { title, description, checked, words, busy, status, error, note, blockedReason } = props
  const id = useId()
  return (
    <div className={css.row}>
      <div className={css.text}>
        <div className={row.title} id={`${id}-title`}>
          {title}
        </div>
        <div className={row.soft} id={`${id}-description`}>
          {description}
          {note && <div className={css.why}>{note}</div>}
          {blockedReason && (
            <div className={`${css.state} ${css.why}`}>
              <Lock aria-hidden size={15} />
              {blockedReason}
            </div>
          )}
        </div>
        <div className={`${css.state} ${busy ? '' : css.saved}`} role="status">
          {!busy && status && <CircleCheck aria-hidden size={16} />}
          {busy ? words.saving : status}
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
      {error && (
        <div className={`${css.below} ${css.failed}`} role="alert">
          <div>
            <CircleAlert aria-hidden size={18} />
            {error.text}
          </div>
          <Button onClick={error.onRetry}>{error.retryLabel}</Button>
        </div>
      )}
      {props.children && <div className={css.below}>{props.children}</div>}
    </div>
  )
}
