import { useTranslation } from 'react-i18next'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { useConsent } from '../../../../../app/hooks/use-consent.ts'
import type { ConsentState, PurposeView } from '../../../../../contract/schemas.ts'
import { SwitchRow } from '../../../../../ui/settings/SwitchRow.tsx'

export function PurposeSwitch({ purpose }: { purpose: PurposeView }) {
  const { t } = useTranslation(['account/settings/privacy/personal-information', 'policy'])
  const { name, text } = usePurposeWords()(purpose.id)
  const used = purpose.categories.map((id) => t(`policy:category.${id}`))
  const description = `${text} ${t('uses', { categories: used })}`
  const choice = useConsent(purpose.consent as ConsentState, [name, description])
  return <SwitchRow title={name} description={description} {...choice} />
}
