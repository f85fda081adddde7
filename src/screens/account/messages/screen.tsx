import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../app/client.ts'
import { prefetchRecords, recordSetQuery } from '../../../app/hooks/records/queries.ts'
import { RemovalBar } from '../../../app/hooks/records/RemovalBar.tsx'
import { RemovedRecords } from '../../../app/hooks/records/RemovedRecords.tsx'
import { useRemoval } from '../../../app/hooks/records/use-removal.ts'
import { useProblemText } from '../../../app/hooks/use-problem-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Text } from '../../../ui/Text.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { ChatItem } from './ChatItem.tsx'
import { chatsIn } from './chats-in.ts'
import { chatsQuery } from './queries.ts'

export const prefetch = () =>
  Promise.all([queryClient.fetchInfiniteQuery(chatsQuery), prefetchRecords('messages')])

export function Component() {
  const { t } = useTranslation(['account/messages', 'menu', 'records'])
  const query = useSuspenseInfiniteQuery(chatsQuery)
  const { data, hasNextPage, isFetching, isError, error, fetchNextPage } = query
  const problemText = useProblemText()
  const chats = useMemo(() => chatsIn(data.pages), [data])
  const { data: set } = useSuspenseQuery(recordSetQuery('messages'))
  const removing = useRemoval('messages')
  return (
    <Page title={t('menu:messages')} intro={t('intro')}>
      <RemovedRecords removals={set.removals} removing={removing} />
      <Region title={t('chats')}>
        {chats.length === 0 && !hasNextPage ? (
          <Text>{t('none')}</Text>
        ) : (
          <Text soft>{t('removeText')}</Text>
        )}
        <VirtualList
          label={t('chats')}
          rows={chats}
          keyOf={({ shop }) => shop.id}
          total={hasNextPage ? -1 : chats.length}
          onNearEnd={() => {
            if (hasNextPage && !isFetching && !isError) void fetchNextPage()
          }}
        >
          {(chat) => <ChatItem chat={chat} removing={removing} />}
        </VirtualList>
        {isError && (
          <Notice tone="bad">
            <p>{problemText(error)}</p>
            <Button onClick={() => void fetchNextPage()}>{t('records:goOn')}</Button>
          </Notice>
        )}
      </Region>
      <RemovalBar removing={removing} />
    </Page>
  )
}
