import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestStep } from '../../../contract/requests.ts'
import { usePurposeWords } from '../purpose-words.ts'

/** What is told in a step of a request, the same to the person and to staff; null where it is no more than its name. */
export function useStepBody(): (step: RequestStep) => ReactNode {
  const { t } = useTranslation('account/customer-service')
  const wordsOf = usePurposeWords()
  return ({ type, code, words, stops }) => {
    const ground = type === 'request.denied' && code
    if (!ground && !words && stops.length === 0) return null
    const reason = t(`refusal.${ground}`, { defaultValue: t('refusal.other') })
    return (
      <>
        {ground && <div>{t('refusedBecause', { reason })}</div>}
        {words && <div dir="auto">{words}</div>}
        {stops.length > 0 && (
          <div>{t('stopped', { purposes: stops.map((id) => wordsOf(id).name) })}</div>
        )}
      </>
    )
  }
}
