import { useTranslation } from 'react-i18next'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'

/** The rules that order the feed, in words: the same ones the feed is made by. */
export function Order({ hasAds }: { hasAds: boolean }) {
  const { t } = useTranslation('account/settings/privacy/recommendation-management')
  const rules = ['popular', 'interests', 'variety', ...(hasAds ? ['ads'] : []), 'blocked']
  return (
    <Section title={t('order')} description={t('orderText')}>
      {rules.map((rule) => (
        <Row key={rule} title={t(`rule.${rule}`)} description={t(`ruleText.${rule}`)} />
      ))}
    </Section>
  )
}
