import { useTranslation } from 'react-i18next'
import { KeptHow } from '../../../app/hooks/records/KeptHow.tsx'
import { prefetchRecords } from '../../../app/hooks/records/queries.ts'
import { RecordList } from '../../../app/hooks/records/RecordList.tsx'
import { useRowWords } from '../../../app/hooks/records/row-words.ts'
import { Page } from '../../../ui/Page.tsx'

export const prefetch = () => prefetchRecords('following')

export function Component() {
  const { t } = useTranslation(['account/following', 'menu'])
  const words = useRowWords()
  return (
    <Page title={t('menu:following')} intro={t('intro')}>
      <KeptHow category="following" purpose="browsing" />
      <RecordList
        category="following"
        label={t('menu:following')}
        empty={t('empty')}
        details={(row) => words(row)}
      />
    </Page>
  )
}
