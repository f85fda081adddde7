import type { ComponentProps } from 'react'
import css from './Button.module.css'
import { Spinner } from './Spinner.tsx'

interface Props extends Omit<ComponentProps<'button'>, 'disabled'> {
  kind?: 'primary' | 'secondary' | 'danger'
  /** Under way: pressing again does nothing, and focus stays. */
  busy?: boolean
  /** Why it can't be pressed now; read out with the label. */
  blockedBy?: string | undefined
}

export function Button({
  kind = 'secondary',
  busy,
  blockedBy,
  className = '',
  onClick,
  children,
  ...rest
}: Props) {
  const look = { primary: css.primary, secondary: '', danger: css.danger }[kind]
  return (
    <button
      type="button"
      className={`${css.button} ${look} ${className}`}
      aria-disabled={busy || blockedBy ? true : undefined}
      aria-describedby={blockedBy}
      aria-busy={busy}
      onClick={(event) => {
        if (busy || blockedBy) event.preventDefault()
        else onClick?.(event)
      }}
      {...rest}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
