import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { TermText } from '../../../../../app/hooks/terms.tsx'
import type { PartnerView } from '../../../../../contract/partners.ts'
import { pack } from '../../../../../policy/pack.ts'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { namespace } from './words.ts'

/** Where data is stored, where it goes from there, to whom, and what guards it on the way (R34). */
export function Places({ partners }: { partners: readonly PartnerView[] }) {
  const { t } = useTranslation([namespace, 'policy'])
  return (
    <Section title={t('places')} description={<TermText>{t('placesText')}</TermText>}>
      {pack.places.map(({ id, crossesBorder, isStated, clause }) => {
        const names = partners
          .filter(({ places }) => places.includes(id))
          .map((partner) => t(`policy:partner.${partner.id}`))
        return (
          <Row
            key={id}
            title={t(`place.${id}`)}
            description={
              <>
                <div>{t(`placeText.${id}`)}</div>
                {names.length > 0 && <div>{t('recipients', { names })}</div>}
                {crossesBorder && <div>{t('safeguard')}</div>}
                {!isStated && <div>{t('placeRead')}</div>}
                <ClauseLink clause={clause} />
              </>
            }
          />
        )
      })}
    </Section>
  )
}
