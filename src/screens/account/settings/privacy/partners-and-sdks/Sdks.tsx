import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { TermText } from '../../../../../app/hooks/terms.tsx'
import { pack } from '../../../../../policy/pack.ts'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { namespace } from './words.ts'

export function Sdks() {
  const { t } = useTranslation([namespace, 'policy'])
  return (
    <Section title={t('sdks')} description={<TermText>{t('sdksText')}</TermText>}>
      {pack.sdks.map(({ id, partner, fields, clause }) => (
        <Row
          key={id}
          title={t(`sdk.${id}`)}
          description={
            <>
              <div>{t('from', { name: t(`policy:partner.${partner}`) })}</div>
              <div>{t('reads', { fields: fields.map((field) => t(`field.${field}`)) })}</div>
              <ClauseLink clause={clause} />
            </>
          }
        />
      ))}
    </Section>
  )
}
