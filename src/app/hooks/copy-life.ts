import { useTranslation } from 'react-i18next'
import { deadlineById } from '../../policy/lookup.ts'
import { pack } from '../../policy/pack.ts'

/** How long a copy can be fetched, whoever asked for it, such as '7 days'. */
export function useCopyLife(): string {
  const { i18n } = useTranslation()
  const days = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  })
  return days.format(deadlineById(pack, 'copy-to-fetch').value)
}
