import type { ReactNode } from 'react'
import choices from './Choices.module.css'
import css from './FieldGroup.module.css'

interface Props {
  legend: string
  /** What helps to answer it. */
  hint?: ReactNode
  children: ReactNode
}

/** Fields that answer one question together, such as from and to. */
export function FieldGroup({ legend, hint, children }: Props) {
  return (
    <fieldset className={choices.choices}>
      <legend>{legend}</legend>
      {hint}
      <div className={css.fields}>{children}</div>
    </fieldset>
  )
}
