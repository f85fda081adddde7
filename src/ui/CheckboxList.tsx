import css from './Choices.module.css'

interface Props {
  legend: string
  items: readonly { id: string; label: string }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

export function CheckboxList({ legend, items, chosen, onChange }: Props) {
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <fieldset className={css.choices}>
      <legend>{legend}</legend>
      <div className={css.list}>
        {items.map(({ id, label }) => (
          <label key={id} className={css.choice}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
