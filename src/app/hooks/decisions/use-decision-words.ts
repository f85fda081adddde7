import { useTranslation } from 'react-i18next'
import type { AutomatedDecision } from '../../../contract/requests.ts'

/** Words for what a machine decided; what a later version knows has words too (IV(6)). */
export function useDecisionWords() {
  const { t } = useTranslation(['account/customer-service', 'policy'])

  function labelOf(name: string): string {
    const interest = /^interest-(.+)$/.exec(name)?.[1]
    return interest
      ? t('input.interest', { name: t(`policy:interest.${interest}`) })
      : t(`input.${name}`, { defaultValue: t('input.other', { name }) })
  }
  return {
    name: (kind: string) => t(`decision.${kind}`, { defaultValue: t('decision.other') }),
    outcome: (code: string) => t(`outcome.${code}`, { defaultValue: t('outcome.other') }),
    wentIn: (inputs: AutomatedDecision['inputs']) =>
      t('wentIn', {
        inputs: inputs
          .map(
            ({ name, value }) =>
              `${labelOf(name)}: ${t(`value.${value}`, { defaultValue: value })}`,
          )
          .join('; '),
      }),
  }
}
