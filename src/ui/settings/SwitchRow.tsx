import { CircleAlert, CircleCheck, Hourglass, Lock } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Actions } from '../Actions.tsx'
import { Button } from '../Button.tsx'
import row from './Row.module.css'
import { Switch } from './Switch.tsx'
import css from './SwitchRow.module.css'

interface RowAction {
  label: string
  onPress: () => void
}

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
  waiting?: { text: string; actions: readonly RowAction[] } | undefined
  error?: { text: string; actions: readonly RowAction[] } | undefined
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
      {waiting && (
        <div className={`${css.below} ${css.waiting}`} role="status">
          <Told icon={<Hourglass aria-hidden size={18} />} {...waiting} />
        </div>
      )}
      {error && (
        <div className={`${css.below} ${css.failed}`} role="alert">
          <Told icon={<CircleAlert aria-hidden size={18} />} {...error} />
        </div>
      )}
      {props.children && <div className={css.below}>{props.children}</div>}
    </div>
  )
}

function Told(props: { icon: ReactNode; text: string; actions: readonly RowAction[] }) {
  return (
    <>
      <div>
        {props.icon}
        {props.text}
      </div>
      <Actions>
        {props.actions.map(({ label, onPress }) => (
          <Button key={label} onClick={onPress}>
            {label}
          </Button>
        ))}
      </Actions>
    </>
  )
}
