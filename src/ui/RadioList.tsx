import { useId } from 'react'
import css from './Choices.module.css'

interface Props<Value extends string> {
  legend: string
  /** Of the first choice. */
  id?: string
  error?: string | undefined
  items: readonly { id: Value; label: string }[]
  chosen: Value | null
  onChange: (chosen: Value) => void
}

/** One of a few. Nothing is chosen until somebody chooses, unless it only changes a view. */
export function RadioList<Value extends string>(props: Props<Value>) {
  const { legend, items, chosen, onChange, id: first, error } = props
  const name = useId()
  return (
    <fieldset className={css.choices} aria-describedby={`${name}-error`}>
      <legend>{legend}</legend>
      <div id={`${name}-error`} role="alert" className={css.error}>
        {error}
      </div>
      <div className={css.list}>
        {items.map(({ id, label }, index) => (
          <label key={id} className={css.choice}>
            <input
              type="radio"
              id={index === 0 ? first : undefined}
              name={name}
              checked={id === chosen}
              onChange={() => onChange(id)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
