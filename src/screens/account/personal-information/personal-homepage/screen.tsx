import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../app/client.ts'
import { usePurposeWords } from '../../../../app/hooks/purpose-words.ts'
import { useConsent } from '../../../../app/hooks/use-consent.ts'
import type { ConsentState } from '../../../../contract/schemas.ts'
import { Notice } from '../../../../ui/Notice.tsx'
import { Page } from '../../../../ui/Page.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../../ui/settings/SwitchRow.tsx'
import { Preview } from './Preview.tsx'
import { homepageQuery, path } from './queries.ts'
import { Visibility } from './Visibility.tsx'

export const prefetch = () => queryClient.fetchQuery(homepageQuery)

export function Component() {
  const { t } = useTranslation([path, 'menu', 'common'])
  const { data } = useSuspenseQuery(homepageQuery)
  if (data.consent === null) {
    return (
      <Page title={t('menu:personal-homepage')}>
        <Notice>{t('common:reason.not-in-region')}</Notice>
      </Page>
    )
  }
  return (
    <Page title={t('menu:personal-homepage')} intro={t('intro')}>
      <Section title={t('whole')} titleHidden>
        <Whole consent={data.consent} />
      </Section>
      <Visibility settings={data} />
      <Preview preview={data.preview} />
    </Page>
  )
}

/** The one switch that turns all of it off, whatever is chosen below (II(4).2). */
function Whole({ consent }: { consent: ConsentState }) {
  const { name, text } = usePurposeWords()(consent.purpose)
  const choice = useConsent(consent, [name, text])
  return <SwitchRow title={name} description={text} {...choice} />
}
