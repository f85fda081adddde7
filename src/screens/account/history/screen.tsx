import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeptHow } from '../../../app/hooks/records/KeptHow.tsx'
import { prefetchRecords } from '../../../app/hooks/records/queries.ts'
import { RecordList } from '../../../app/hooks/records/RecordList.tsx'
import { useRowWords } from '../../../app/hooks/records/row-words.ts'
import { Page } from '../../../ui/Page.tsx'
import { Parts } from '../../../ui/Parts.tsx'
import { RadioList } from '../../../ui/RadioList.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Collection } from './Collection.tsx'
import { OnThisDevice } from './OnThisDevice.tsx'

const purposes = { 'browsing-history': 'browsing', 'search-history': 'search' } as const
type Category = keyof typeof purposes
const categories = Object.keys(purposes) as Category[]

export const prefetch = () => Promise.all(categories.map(prefetchRecords))

export function Component() {
  const { t } = useTranslation(['account/history', 'menu'])
  const [category, setCategory] = useState<Category>('browsing-history')
  const words = useRowWords()
  return (
    <Page title={t('menu:history')} intro={t('intro')}>
      <RadioList
        legend={t('show')}
        items={categories.map((id) => ({ id, label: t(`list.${id}`) }))}
        chosen={category}
        onChange={setCategory}
      />
      <OnThisDevice isSearch={category === 'search-history'} />
      <Region title={t('withUs')}>
        <Collection key={category} category={category} />
        <KeptHow category={category} purpose={purposes[category]} />
        <RecordList
          key={`list ${category}`}
          category={category}
          label={t(`list.${category}`)}
          empty={t(`empty.${category}`)}
          details={(row) => <Parts of={words(row)} />}
        />
      </Region>
    </Page>
  )
}
