import type { ReactNode } from 'react'
import choices from './Choices.module.css'
import css from './FieldGroup.module.css'

/** Fields that answer one question together, such as from and to. */
export function FieldGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={choices.choices}>
      <legend>{legend}</legend>
      <div className={css.fields}>{children}</div>
    </fieldset>
  )
}
