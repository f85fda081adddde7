import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../app/client.ts'
import { prefetchRecords, recordSetQuery } from '../../../app/hooks/records/queries.ts'
import { RemovalBar } from '../../../app/hooks/records/RemovalBar.tsx'
import { RemovedRecords } from '../../../app/hooks/records/RemovedRecords.tsx'
import { useRemoval } from '../../../app/hooks/records/use-removal.ts'
import { Page } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Text } from '../../../ui/Text.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { ChatItem } from './ChatItem.tsx'
import { chatsQuery } from './queries.ts'

const loaded = () => {}

export const prefetch = () =>
  Promise.all([queryClient.fetchQuery(chatsQuery), prefetchRecords('messages')])

export function Component() {
  const { t } = useTranslation(['account/messages', 'menu'])
  const { chats } = useSuspenseQuery(chatsQuery).data
  const { data: set } = useSuspenseQuery(recordSetQuery('messages'))
  const removing = useRemoval('messages')
  return (
    <Page title={t('menu:messages')} intro={t('intro')}>
      <RemovedRecords removals={set.removals} removing={removing} />
      <Region title={t('chats')}>
        {chats.length === 0 ? <Text>{t('none')}</Text> : <Text soft>{t('removeText')}</Text>}
        <VirtualList
          label={t('chats')}
          rows={chats}
          keyOf={({ shop }) => shop.id}
          total={chats.length}
          onNearEnd={loaded}
        >
          {(chat) => <ChatItem chat={chat} removing={removing} />}
        </VirtualList>
      </Region>
      <RemovalBar removing={removing} />
    </Page>
  )
}
