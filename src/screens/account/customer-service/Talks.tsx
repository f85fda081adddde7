import { usePurposeWords } from '../../../app/hooks/purpose-words.ts'
import { useConsent } from '../../../app/hooks/use-consent.ts'
import type { ConsentState } from '../../../contract/schemas.ts'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../ui/settings/SwitchRow.tsx'
import { useWords } from './use-words.ts'

/** Who answers, and whether what was said may train models (II(6)). */
export function Talks({ training }: { training: ConsentState }) {
  const { t } = useWords()
  const { name, text } = usePurposeWords()(training.purpose)
  const choice = useConsent(training, [name, text])
  return (
    <Section title={t('talks')}>
      <Row title={t('agent')} description={t('agentText')} />
      <SwitchRow title={name} description={text} {...choice} />
    </Section>
  )
}
