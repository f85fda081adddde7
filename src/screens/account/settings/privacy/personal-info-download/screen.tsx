import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Copy } from './Copy.tsx'
import { downloadQuery } from './queries.ts'
import { RequestForm } from './RequestForm.tsx'

export const prefetch = () => queryClient.ensureQueryData(downloadQuery)

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/personal-info-download', 'menu'])
  const { data } = useSuspenseQuery(downloadQuery)
  const running = data.exports.some(({ status }) => status === 'in_progress')
  return (
    <Page title={t('menu:personal-info-download')} intro={t('intro')}>
      {data.exports.length > 0 && (
        <Section title={t('copies')}>
          {data.exports.map((copy) => (
            <Copy key={copy.id} copy={copy} />
          ))}
        </Section>
      )}
      {!running && <RequestForm categories={data.categories} />}
    </Page>
  )
}
