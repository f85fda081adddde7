import { useId } from 'react'
import css from './Choices.module.css'

interface Props<Value extends string> {
  legend: string
  items: readonly { id: Value; label: string }[]
  chosen: Value | null
  onChange: (chosen: Value) => void
}

/** One of a few. Nothing is chosen until somebody chooses, unless it only changes a view. */
export function RadioList<Value extends string>(props: Props<Value>) {
  const { legend, items, chosen, onChange } = props
  const name = useId()
  return (
    <fieldset className={css.choices}>
      <legend>{legend}</legend>
      <div className={css.list}>
        {items.map(({ id, label }) => (
          <label key={id} className={css.choice}>
            <input type="radio" name={name} checked={id === chosen} onChange={() => onChange(id)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
