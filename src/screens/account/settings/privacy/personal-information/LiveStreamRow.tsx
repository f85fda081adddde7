import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { liveStreamQuery } from './queries.ts'

/** II(5).4: what the choice above it means, as the server shows it to others now. */
export function LiveStreamRow() {
  const { t } = useTranslation('account/settings/privacy/personal-information')
  const { data } = useSuspenseQuery(liveStreamQuery)
  if (!data.available) return null
  const { nickname } = data
  return (
    <Row
      title={t('live')}
      description={nickname === null ? t('liveUnnamed') : t('liveNamed', { nickname })}
    />
  )
}
