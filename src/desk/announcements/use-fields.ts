import { useId } from 'react'
import { useDeskWords } from '../words.ts'
import type { Fault, Field } from './faults.ts'

const numbered = /^(heading|text)-(\d+)$/

export type Fields = ReturnType<typeof useFields>

/** What each field of the form is called, its id, and what is wrong with it. */
export function useFields(faults: readonly Fault[]) {
  const { t } = useDeskWords()
  const form = useId()
  const idOf = (field: Field, language = '') => `${form}-${language}-${field}`

  function labelOf(field: Field): string {
    const [, part, index] = numbered.exec(field) ?? []
    return part
      ? t(`desk:field.${part as 'heading' | 'text'}`, { number: Number(index) + 1 })
      : t(`desk:field.${field as Exclude<Field, `${string}-${number}`>}`)
  }

  return {
    idOf,
    labelOf,
    /** Everything a field needs besides its value. */
    of(field: Field, language?: string) {
      const found = faults.find((one) => one.field === field && one.language === language)
      return {
        id: idOf(field, language),
        label: labelOf(field),
        error: found && t(`desk:fault.${found.why}`),
      }
    },
  }
}
