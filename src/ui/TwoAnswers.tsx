import { type ReactNode, useId } from 'react'
import { Button } from './Button.tsx'
import css from './TwoAnswers.module.css'

interface Answer {
  label: string
  /** What the button is called where it stands alone. */
  name: string
  heading: string
  /** What changes with this answer. */
  text: string
  /** Why it can't be given now. */
  blockedReason?: ReactNode
  onPress: () => void
}

interface Props {
  busy: boolean
  yes: Answer
  no: Answer
}

/**
 * Yes and no, of one size and one weight: what follows from each, and then both buttons side by side,
 * so that neither can be out of sight alone.
 */
export function TwoAnswers({ busy, yes, no }: Props) {
  return (
    <div className={css.answers}>
      <Reason {...yes} />
      <Reason {...no} />
      <div className={css.buttons}>
        <One busy={busy} {...yes} />
        <One busy={busy} {...no} />
      </div>
    </div>
  )
}

const Reason = ({ heading, text }: Answer) => (
  <div className={css.answer}>
    <h3 className={css.heading}>{heading}</h3>
    <p className={css.text}>{text}</p>
  </div>
)

function One({ busy, label, name, blockedReason, onPress }: Answer & Pick<Props, 'busy'>) {
  const id = useId()
  return (
    <div className={css.one}>
      <Button
        aria-label={name}
        busy={busy}
        blockedBy={blockedReason ? id : undefined}
        onClick={onPress}
      >
        {label}
      </Button>
      {blockedReason && (
        <p className={css.text} id={id}>
          {blockedReason}
        </p>
      )}
    </div>
  )
}
