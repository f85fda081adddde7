import { useTranslation } from 'react-i18next'
import type { DeletionState } from '../../../../../contract/schemas.ts'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'

/** A deletion that waits: its reference, and where to look when nobody can sign in any more. */
export function Scheduled({ deletion }: { deletion: DeletionState }) {
  const { t } = useTranslation('account/settings/account-and-security/delete-account')
  return (
    <Section title={t('scheduled')}>
      <Row title={t('reference', { reference: deletion.reference })} description={t('keepHow')} />
      <LinkRow
        to={`/sign-in?deletion=${encodeURIComponent(deletion.requestId)}`}
        title={t('outcome')}
        description={t('outcomeText')}
      />
    </Section>
  )
}
