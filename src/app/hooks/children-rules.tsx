import { useTranslation } from 'react-i18next'
import { Row } from '../../ui/settings/Row.tsx'
import { Section } from '../../ui/settings/Section.tsx'
import { Text } from '../../ui/Text.tsx'

const rules = ['ask', 'need', 'off', 'see', 'leave', 'help'] as const
const instructions = ['before', 'separate', 'watch', 'copy', 'end', 'contact'] as const

export const rulesWords = 'account/settings/privacy/children-and-guardians'

interface Props {
  /** Years; below it a guardian agrees first. */
  childAge: number
  childAgeVerified: boolean
}

/** The children's rules in words for a ten-year-old, and what a guardian should know before any yes (R2). */
export function ChildrenRules({ childAge: age, childAgeVerified }: Props) {
  const { t } = useTranslation(rulesWords)
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
      {!childAgeVerified && <Text soft>{t('ageUnverified', { age })}</Text>}
    </>
  )
}
