import { useTranslation } from 'react-i18next'
import type { FeedCard } from '../../../../../contract/schemas.ts'

/** Why a card is where it is, in words: from the figures that put it there, and no others. */
export function useWhy(): (card: FeedCard) => string {
  const { t } = useTranslation(['account/settings/privacy/recommendation-management', 'policy'])
  return ({ because, signals, popularity, sponsored }) => {
    const interest = because && t(`policy:interest.${because}`)
    if (interest) {
      return t(sponsored ? 'adBecause' : 'because', { interest, count: signals ?? 0 })
    }
    return sponsored ? t('adGeneral') : t('general', { place: popularity })
  }
}
