import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { queryClient } from '../../../../../app/client.ts'
import { checkUpPath } from '../../../../../app/hooks/check-up-words.ts'
import { prefetchRecords } from '../../../../../app/hooks/records/queries.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { Overview } from './Overview.tsx'
import { checkUpQuery } from './queries.ts'
import { Step } from './Step.tsx'
import { Summary } from './Summary.tsx'

export const prefetch = async () => {
  const { items } = await queryClient.fetchQuery(checkUpQuery)
  const lists = items.flatMap(({ collection }) => collection?.category ?? [])
  await Promise.all(lists.map(prefetchRecords))
}

/** Every choice, one by one. Where one is lies in the address; what was answered lies with the server. */
export function Component() {
  const { t } = useTranslation([checkUpPath, 'menu'])
  const { data: checkUp } = useSuspenseQuery(checkUpQuery)
  const [search, setSearch] = useSearchParams()
  const [said, setSaid] = useState<string | null>(null)
  const { items, state } = checkUp
  const item = items.find(({ id }) => id === search.get('item'))

  function next(words: string) {
    setSaid(words)
    const current = queryClient.getQueryData(checkUpQuery.queryKey)?.items ?? items
    const at = current.findIndex(({ id }) => id === item?.id)
    const others = [...current.slice(at + 1), ...current.slice(0, Math.max(at, 0))]
    const open = others.find(({ answer }) => !answer)
    setSearch(open ? { item: open.id } : {})
  }

  if (item && state !== 'not-begun') {
    return (
      <Page title={t('menu:privacy-check-up')}>
        <Text role="status">{said}</Text>
        <Step key={item.id} checkUp={checkUp} item={item} onNext={next} />
      </Page>
    )
  }
  return (
    <Page title={t('menu:privacy-check-up')} intro={t('intro')}>
      <Summary checkUp={checkUp} />
      <Overview checkUp={checkUp} />
    </Page>
  )
}
