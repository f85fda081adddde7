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

/** Yes and no: the same card twice, of one size and one weight, each with what follows from it. */
export function TwoAnswers({ busy, yes, no }: Props) {
  return (
    <div className={css.answers}>
      <One busy={busy} {...yes} />
      <One busy={busy} {...no} />
    </div>
  )
}

function One({
  busy,
  label,
  name,
  heading,
  text,
  blockedReason,
  onPress,
}: Answer & Pick<Props, 'busy'>) {
  const id = useId()
  return (
    <div className={css.answer}>
      <div>
        <h3 className={css.heading}>{heading}</h3>
        <p className={css.text}>{text}</p>
        {blockedReason && (
          <p className={css.text} id={id}>
            {blockedReason}
          </p>
        )}
      </div>
      <Button
        aria-label={name}
        busy={busy}
        blockedBy={blockedReason ? id : undefined}
        onClick={onPress}
      >
        {label}
      </Button>
    </div>
  )
}
