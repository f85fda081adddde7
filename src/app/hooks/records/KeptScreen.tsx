import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/Page.tsx'
import { Parts } from '../../../ui/Parts.tsx'
import { KeptHow } from './KeptHow.tsx'
import { RecordList } from './RecordList.tsx'
import { useRowWords } from './row-words.ts'

interface Props {
  category: 'following' | 'wishlist'
}

/** A list that a person keeps by hand: how it is kept, and each thing on it. */
export function KeptScreen({ category }: Props) {
  const { t } = useTranslation([`account/${category}`, 'menu'])
  const words = useRowWords()
  const name = t(category, { ns: 'menu' })
  return (
    <Page title={name} intro={t('intro')}>
      <KeptHow category={category} purpose="browsing" />
      <RecordList
        category={category}
        label={name}
        empty={t('empty')}
        details={(row) => <Parts of={words(row)} />}
      />
    </Page>
  )
}
