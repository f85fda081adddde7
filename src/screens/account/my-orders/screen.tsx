import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../app/client.ts'
import { KeptHow } from '../../../app/hooks/records/KeptHow.tsx'
import { prefetchRecords } from '../../../app/hooks/records/queries.ts'
import { RecordList } from '../../../app/hooks/records/RecordList.tsx'
import { useRowWords } from '../../../app/hooks/records/row-words.ts'
import { Page } from '../../../ui/Page.tsx'
import { RadioList } from '../../../ui/RadioList.tsx'
import { CartUses } from './CartUses.tsx'
import { cartUseQuery } from './queries.ts'

const lists = ['orders', 'cart'] as const
const purposes = { orders: 'order', cart: 'cart' } as const

export const prefetch = () =>
  Promise.all([...lists.map(prefetchRecords), queryClient.fetchQuery(cartUseQuery)])

export function Component() {
  const { t } = useTranslation(['account/my-orders', 'menu'])
  const [category, setCategory] = useState<(typeof lists)[number]>('orders')
  const words = useRowWords()
  return (
    <Page title={t('menu:my-orders')} intro={t('intro')}>
      <RadioList
        legend={t('show')}
        items={lists.map((id) => ({ id, label: t(`list.${id}`) }))}
        chosen={category}
        onChange={setCategory}
      />
      {category === 'cart' && <CartUses />}
      <KeptHow category={category} purpose={purposes[category]} />
      <RecordList
        key={category}
        category={category}
        label={t(`list.${category}`)}
        empty={t(`empty.${category}`)}
        details={(row) => words(row)}
        {...(category === 'orders' && { toOf: ({ id }) => `/account/my-orders/${id}` })}
      />
    </Page>
  )
}
