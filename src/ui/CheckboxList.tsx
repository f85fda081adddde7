import { useId } from 'react'
import css from './Choices.module.css'

interface Props {
  legend: string
  items: readonly { id: string; label: string }[]
  chosen: readonly string[]
  /** What is wrong with what is chosen, read out with each of the boxes. */
  error?: string | undefined
  onChange: (chosen: readonly string[]) => void
}

export function CheckboxList({ legend, items, chosen, error, onChange }: Props) {
  const errorId = useId()
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <fieldset className={css.choices}>
      <legend>{legend}</legend>
      <div id={errorId} role="alert" className={css.error}>
        {error}
      </div>
      <div className={css.list}>
        {items.map(({ id, label }) => (
          <label key={id} className={css.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              onChange={() => toggle(id)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
