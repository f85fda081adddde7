import { type ComponentProps, useId } from 'react'
import css from './ui.module.css'

interface Props extends ComponentProps<'input'> {
  label: string
  error?: string | undefined
}

export function TextField({ label, error, ...rest }: Props) {
  const id = useId()
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-error`}
        {...rest}
      />
      <div id={`${id}-error`} role="alert">
        {error}
      </div>
    </div>
  )
}
