import { useId } from 'react'
import { Button } from '../Button.tsx'
import css from '../ui.module.css'

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
  onChange: (next: boolean) => void
}

export function SwitchRow(props: Props) {
  const { title, description, checked, words, busy, status, error, note, blockedReason } = props
  const id = useId()
  const blocked = busy || blockedReason !== undefined
  return (
    <div className={css.row}>
      <div>
        <div className={css.title} id={`${id}-title`}>
          {title}
        </div>
        <div className={css.soft} id={`${id}-description`}>
          {description}
          {note && <div>{note}</div>}
          {blockedReason && <div>{blockedReason}</div>}
        </div>
        <div className={css.soft} role="status">
          {busy ? words.saving : status}
        </div>
        {error && (
          <div role="alert">
            <p>{error.text}</p>
            <Button onClick={error.onRetry}>{error.retryLabel}</Button>
          </div>
        )}
      </div>
      <div className={css.end}>
        <span aria-hidden className={css.soft}>
          {checked ? words.on : words.off}
        </span>
        <button
          type="button"
          role="switch"
          className={css.switch}
          aria-checked={checked}
          aria-disabled={blocked || undefined}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
          onClick={() => {
            if (!blocked) props.onChange(!checked)
          }}
        >
          <span className={css.track}>
            <span className={css.thumb} />
          </span>
        </button>
      </div>
    </div>
  )
}
