import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import css from './Field.module.css'

interface Props<Value extends string> {
  label: string
  id?: string
  error?: string | undefined
  value: Value
  options: readonly { value: Value; label: string; lang?: string }[]
  onChange: (value: Value) => void
}

export function Select<Value extends string>(props: Props<Value>) {
  const { label, value, options, onChange, error } = props
  const own = useId()
  const id = props.id ?? own
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <div className={css.choosing}>
        <select
          id={id}
          className={css.control}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-error`}
          value={value}
          onChange={({ target }) => onChange(target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden size={18} />
      </div>
      <div id={`${id}-error`} role="alert" className={css.error}>
        {error}
      </div>
    </div>
  )
}
