import { useTranslation } from 'react-i18next'
import type { DataFlow } from '../../../../../contract/partners.ts'
import { pathOfClause, pathOfPurpose, purposeById } from '../../../../../policy/lookup.ts'
import { pack } from '../../../../../policy/pack.ts'

export const namespace = 'account/settings/privacy/partners-and-sdks'

const authorisations = 'account/settings/privacy/authorization-management'

/** Where it is decided whether data goes to a partner for a purpose, as an absolute path. */
export function controlOf(partnerId: string | null, purposeId: string | null): string {
  const partner = pack.partners.find(({ id }) => id === partnerId)
  if (partner?.authorisations) return `/${authorisations}`
  const purpose = purposeId ? purposeById(pack, purposeId) : undefined
  return purpose ? `/${pathOfPurpose(purpose)}` : pathOfClause(partner?.clause ?? 'III')
}

/** What the address names one partner by. */
export const placeOf = (partnerId: string) => `partner-${partnerId}`

/** The menu name of a path, such as a control's. */
export const slugOf = (path: string) => path.replace(/#.*/, '').split('/').at(-1) ?? path

/** The four stations of a flow in words, and the whole of it as a sentence. */
export function useFlowWords() {
  const { t } = useTranslation([namespace, 'policy'])
  return ({ category, purpose, partner, place, active }: DataFlow) => {
    const words = {
      category: t(`policy:category.${category}`),
      purpose: purpose ? t(`policy:purpose.${purpose.replace('.', '-')}`) : t('noPurpose'),
      recipient: partner ? t(`policy:partner.${partner}`) : t('us'),
      place: t(`place.${place}`),
      state: t(active ? 'flowOn' : 'flowOff'),
    }
    return { ...words, whole: t('flow', words) }
  }
}
