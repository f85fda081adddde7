import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import type { PurposeView } from '../../../../../contract/schemas.ts'
import { Parts } from '../../../../../ui/Parts.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'

/** IV(4): what the service cannot run without, with the reason and the clause instead of a switch. */
export function BasicPurpose({ purpose }: { purpose: PurposeView }) {
  const { t } = useTranslation(['account/settings/privacy/personal-information', 'policy'])
  const { id, categories, clause, legalBasis } = purpose
  const { name, text } = usePurposeWords()(id)
  const used = categories.map((one) => t(`policy:category.${one}`))
  return (
    <Row
      title={name}
      end={t('necessary')}
      below={
        <>
          <div>{text}</div>
          <div>{t('uses', { categories: used })}</div>
          <Parts
            of={[
              t('because', { basis: t(`policy:legalBasis.${legalBasis}`) }),
              <ClauseLink key="clause" clause={clause} />,
            ]}
          />
        </>
      }
    />
  )
}
