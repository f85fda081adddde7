import { useTranslation } from 'react-i18next'
import { CallFailed } from '../../contract/problem.ts'
import { waitingTime } from './waiting-time.ts'

/** The sentence for a failed call: what happened and what to do next. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('common')
  return (error) => {
    // What it is nobody knows, so nothing may be said to be done or not done.
    if (!(error instanceof CallFailed)) return t('problem.bad-response')
    const { triesLeft, retryAfter, reason } = error.problem ?? {}
    if (reason === 'cool-down') return t('coolDown', { seconds: retryAfter })
    if (error.code === 'code-wrong' && triesLeft) return t('codeWrongLeft', { count: triesLeft })
    if (error.code === 'rate-limited' && retryAfter) {
      return t('tryAgainIn', { time: waitingTime(retryAfter, i18n.language) })
    }
    const keys = [`reason.${reason}`, `problem.${error.code}`] as const
    return t(keys.find((key) => i18n.exists(`common:${key}`)) ?? 'problem.other')
  }
}
