import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'

/** II(7): what keeping accounts safe needs, item by item. */
const items = [
  'device-identifier',
  'changeable-identifiers',
  'network',
  'app-state',
  'device-and-system',
  'operator',
  'components',
  'installed-software',
] as const

export function SecurityData() {
  const { t } = useTranslation('account/settings/privacy/personal-information')
  return (
    <Section
      title={t('security')}
      description={
        <>
          {t('securityText')} <ClauseLink clause="II(7)" />
        </>
      }
    >
      {items.map((id) => (
        <Row key={id} title={t(`securityItem.${id}`)} description={t(`securityReason.${id}`)} />
      ))}
    </Section>
  )
}
