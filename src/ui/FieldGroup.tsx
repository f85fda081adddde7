import type { ReactNode } from 'react'
import choices from './Choices.module.css'
import css from './FieldGroup.module.css'

interface Props {
  legend: string
  /** What helps to answer it. */
  hint?: ReactNode
  /** One below the other, as wide as words are read, for fields that hold sentences. */
  stacked?: boolean
  children: ReactNode
}

/** Fields that answer one question together, such as from and to. */
export function FieldGroup({ legend, hint, stacked = false, children }: Props) {
  return (
    <fieldset className={choices.choices}>
      <legend>{legend}</legend>
      {hint}
      <div className={stacked ? css.stacked : css.fields}>{children}</div>
    </fieldset>
  )
}
