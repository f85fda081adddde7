import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../app/client.ts'
import { KeptHow } from '../../../app/hooks/records/KeptHow.tsx'
import { prefetchRecords } from '../../../app/hooks/records/queries.ts'
import { RecordList } from '../../../app/hooks/records/RecordList.tsx'
import { useRowWords } from '../../../app/hooks/records/row-words.ts'
import { Page } from '../../../ui/Page.tsx'
import { Parts } from '../../../ui/Parts.tsx'
import { RadioList } from '../../../ui/RadioList.tsx'
import { CartUses } from './CartUses.tsx'
import { cartUseQuery } from './queries.ts'

const lists = ['orders', 'cart', 'hidden'] as const
const purposes = { orders: 'order', cart: 'cart' } as const

const onlyHidden = { kind: 'hidden' }

export const prefetch = () =>
  Promise.all([...Object.keys(purposes).map(prefetchRecords), queryClient.fetchQuery(cartUseQuery)])

export function Component() {
  const { t } = useTranslation(['account/my-orders', 'menu'])
  const [list, setList] = useState<(typeof lists)[number]>('orders')
  const category = list === 'hidden' ? 'orders' : list
  const words = useRowWords()
  return (
    <Page title={t('menu:my-orders')} intro={t('intro')}>
      <RadioList
        legend={t('show')}
        items={lists.map((id) => ({ id, label: t(`list.${id}`) }))}
        chosen={list}
        onChange={setList}
      />
      {category === 'cart' && <CartUses />}
      <KeptHow category={category} purpose={purposes[category]} />
      <RecordList
        key={list}
        category={category}
        label={t(`list.${list}`)}
        empty={t(`empty.${list}`)}
        details={(row) => <Parts of={words(row)} />}
        {...(list === 'hidden' && { only: onlyHidden })}
        {...(category === 'orders' && { toOf: ({ id }) => `/account/my-orders/${id}` })}
      />
    </Page>
  )
}
