import { useTranslation } from 'react-i18next'
import { CallFailed } from '../../contract/problem.ts'

/** The sentence for a failed call: what happened and what to do next. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('common')
  return (error) => {
    if (!(error instanceof CallFailed)) return t('problem.other')
    const keys = [`reason.${error.problem?.reason}`, `problem.${error.code}`]
    return t(keys.find((key) => i18n.exists(`common:${key}`)) ?? 'problem.other')
  }
}
