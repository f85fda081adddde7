import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { pack } from '../../../../../policy/pack.ts'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { namespace } from './words.ts'

const promises = [
  ['transfer', 'III(I)'],
  ['disclosure', 'III(II)'],
  ['cessation', 'III(III)'],
] as const

/** What needs no consent by law, each with its source (R24). */
export function Exemptions() {
  const { t } = useTranslation(namespace)
  return (
    <Section title={t('exempt')} description={t('exemptText')}>
      {pack.exemptions.map(({ id, source, verified, clause }) => (
        <Row
          key={id}
          title={t(`exemption.${id}`)}
          description={
            <>
              <div>{t(verified ? 'sourceVerified' : 'source', { source })}</div>
              <ClauseLink clause={clause} />
            </>
          }
        />
      ))}
    </Section>
  )
}

/** What is promised if the business changes hands, publishes something or ends. */
export function Promises() {
  const { t } = useTranslation(namespace)
  return (
    <Section title={t('promises')}>
      {promises.map(([id, clause]) => (
        <Row key={id} title={t(`promise.${id}`)} description={<ClauseLink clause={clause} />} />
      ))}
    </Section>
  )
}
