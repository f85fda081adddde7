import { useTranslation } from 'react-i18next'
import { CallFailed } from '../../contract/problem.ts'

/** The sentence for a failed call: what happened and what to do next. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('common')
  return (error) => {
    const key = error instanceof CallFailed ? `problem.${error.code}` : 'problem.other'
    return t(i18n.exists(`common:${key}`) ? key : 'problem.other')
  }
}
