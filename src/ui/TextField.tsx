import { type ComponentProps, useId } from 'react'
import css from './Field.module.css'

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
        className={css.control}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-error`}
        {...rest}
      />
      <div id={`${id}-error`} role="alert" className={css.error}>
        {error}
      </div>
    </div>
  )
}
