import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { isUnderWay } from '../../../../../app/hooks/erasures/Erasure.tsx'
import { ErasureList } from '../../../../../app/hooks/erasures/ErasureList.tsx'
import { operations } from '../../../../../contract/operations.ts'
import { Disclosure } from '../../../../../ui/Disclosure.tsx'

const pollInMs = 5_000

export const erasuresQuery = queryOptions({
  queryKey: ['activity', 'erasures'],
  queryFn: () => call(operations.listErasures, {}),
  refetchInterval: ({ state }) => (state.data?.erasures.some(isUnderWay) ? pollInMs : false),
})

/** How far erasures have come elsewhere; each step of them is an entry of its own too. */
export function Erasures() {
  const { t } = useTranslation('account/settings/privacy/activity-and-receipts')
  const { data } = useQuery(erasuresQuery)
  if (!data || data.erasures.length === 0) return null
  return (
    <Disclosure label={t('erasures')}>
      <ErasureList erasures={data.erasures} />
    </Disclosure>
  )
}
