import { useTranslation } from 'react-i18next'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'

interface Props {
  /** Days between the request and the erasure (IV(5)). */
  days: number
  thirdParties: number
}

/** What happens when: at once, until then, and on the day. */
export function WhatHappens({ days, thirdParties }: Props) {
  const { t } = useTranslation('account/settings/account-and-security/delete-account')
  return (
    <Section title={t('waiting')}>
      <Row
        title={t('atOnce')}
        description={
          <>
            <div>{t('atOnceText')}</div>
            {thirdParties > 0 && <div>{t('thirdParties', { count: thirdParties })}</div>}
          </>
        }
      />
      <Row title={t('meanwhile', { days })} description={t('meanwhileText')} />
      <Row title={t('onTheDay')} description={t('onTheDayText', { erased: t('erased') })} />
    </Section>
  )
}
