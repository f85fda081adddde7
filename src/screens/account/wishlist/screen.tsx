import { useTranslation } from 'react-i18next'
import { KeptHow } from '../../../app/hooks/records/KeptHow.tsx'
import { prefetchRecords } from '../../../app/hooks/records/queries.ts'
import { RecordList } from '../../../app/hooks/records/RecordList.tsx'
import { useRowWords } from '../../../app/hooks/records/row-words.ts'
import { Page } from '../../../ui/Page.tsx'

export const prefetch = () => prefetchRecords('wishlist')

export function Component() {
  const { t } = useTranslation(['account/wishlist', 'menu'])
  const words = useRowWords()
  return (
    <Page title={t('menu:wishlist')} intro={t('intro')}>
      <KeptHow category="wishlist" purpose="browsing" />
      <RecordList
        category="wishlist"
        label={t('menu:wishlist')}
        empty={t('empty')}
        details={(row) => words(row)}
      />
    </Page>
  )
}
