import { type ComponentProps, useId } from 'react'
import css from './Field.module.css'

interface Props extends ComponentProps<'textarea'> {
  label: string
  hint?: string | undefined
  error?: string | undefined
}

/** Words of any length; it grows with them where the browser can. */
export function TextArea({ label, hint, error, id: given, ...rest }: Props) {
  const own = useId()
  const id = given ?? own
  return (
    <div className={`${css.field} ${css.wide}`}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div id={`${id}-hint`} className={css.hint}>
          {hint}
        </div>
      )}
      <textarea
        id={id}
        className={`${css.control} ${css.area}`}
        rows={5}
        maxLength={4_000}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        {...rest}
      />
      <div id={`${id}-error`} role="alert" className={css.error}>
        {error}
      </div>
    </div>
  )
}
