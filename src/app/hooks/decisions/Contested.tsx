import { useTranslation } from 'react-i18next'
import type { RightsRequest } from '../../../contract/requests.ts'
import { Text } from '../../../ui/Text.tsx'
import { useDecisionWords } from './use-decision-words.ts'

interface Props {
  decision: NonNullable<RightsRequest['decision']>
}

/** The decision that a request contests, with what went into it, for the person and for staff. */
export function Contested({ decision: { kind, at, inputs, outcome } }: Props) {
  const { t, i18n } = useTranslation('account/customer-service')
  const words = useDecisionWords()
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const values = {
    name: words.name(kind),
    time: time.format(new Date(at)),
    outcome: words.outcome(outcome),
  }
  return (
    <>
      <Text>{t('contestedOne', values)}</Text>
      {inputs.length > 0 && <Text soft>{words.wentIn(inputs)}</Text>}
    </>
  )
}
