import type { CustomerService } from '../../../contract/requests.ts'
import { ExternalLink } from '../../../ui/ExternalLink.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { useWords } from './use-words.ts'

type Props = { desk: Pick<CustomerService, 'regulator' | 'officer'> }

/** Whom else to turn to: the authority of the region, the officer, a court (IV(7), VIII). */
export function Help({ desk: { regulator, officer } }: Props) {
  const { t } = useWords()
  return (
    <Section title={t('help')}>
      <Row title={t('authority', { name: regulator.name })} description={t('authorityText')}>
        <ExternalLink to={regulator.url}>{t('opensNew', { name: regulator.name })}</ExternalLink>
      </Row>
      <Row title={t('officer')} description={t('officerText', officer)}>
        <ExternalLink to={`mailto:${officer.email}?subject=${encodeURIComponent(officer.service)}`}>
          {t('write')}
        </ExternalLink>
      </Row>
      <Row title={t('courts')} description={t('courtsText')} />
    </Section>
  )
}
