import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import type { ChildrenAndGuardians } from '../../../../../contract/children.ts'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Text } from '../../../../../ui/Text.tsx'

const rules = ['ask', 'need', 'off', 'see', 'leave', 'help'] as const
const instructions = ['before', 'separate', 'watch', 'copy', 'end', 'contact'] as const

/** The children's rules in words for a ten-year-old, and what a guardian should know. */
export function Rules({ data }: { data: ChildrenAndGuardians }) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  const age = data.childAge
  return (
    <>
      <Section title={t('rules')} description={t('rulesText', { age })}>
        {rules.map((rule) => (
          <Row key={rule} title={t(`rule.${rule}`)} description={t(`ruleText.${rule}`)} />
        ))}
      </Section>
      <Section title={t('instructions')} description={t('instructionsText', { age })}>
        {instructions.map((one) => (
          <Row
            key={one}
            title={t(`instruction.${one}`)}
            description={t(`instructionText.${one}`)}
          />
        ))}
      </Section>
      {!data.childAgeVerified && <Text soft>{t('ageUnverified', { age })}</Text>}
      <ClauseLink clause="VII" />
    </>
  )
}
