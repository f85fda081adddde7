import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../app/client.ts'
import { usePurposeWords } from '../../../../app/hooks/purpose-words.ts'
import { operations } from '../../../../contract/operations.ts'
import { LinkRow } from '../../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'

const path = 'account/settings/notification-settings'
const noticesQuery = {
  queryKey: ['sample-notices'],
  queryFn: () => call(operations.listSampleNotices, {}),
  retry: false,
}

/** Only where there are sample people: elsewhere these links come by message. */
export function SampleLinks() {
  const { t } = useTranslation([path, 'menu'])
  const wordsOf = usePurposeWords()
  const { data } = useQuery(noticesQuery)
  if (!data) return null
  return (
    <Section title={t('samples')} description={t('samplesText')}>
      {data.notices.map(({ purpose, token }) => (
        <LinkRow
          key={purpose}
          to={`/${path}/${token}`}
          title={`${t('menu:$unsubscribe')} · ${wordsOf(purpose).name}`}
        />
      ))}
    </Section>
  )
}
