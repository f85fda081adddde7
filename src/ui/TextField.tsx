import { type ComponentProps, useId } from 'react'
import css from './Field.module.css'

interface Props extends ComponentProps<'input'> {
  label: string
  /** What helps to fill it in, read out with the label. */
  hint?: string | undefined
  error?: string | undefined
}

export function TextField({ label, hint, error, id: given, ...rest }: Props) {
  const own = useId()
  const id = given ?? own
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div id={`${id}-hint`} className={css.hint}>
          {hint}
        </div>
      )}
      <input
        id={id}
        className={css.control}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint ? `${id}-hint ${id}-error` : `${id}-error`}
        {...rest}
      />
      <div id={`${id}-error`} role="alert" className={css.error}>
        {error}
      </div>
    </div>
  )
}
