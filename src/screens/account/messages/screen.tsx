import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../app/client.ts'
import { Page } from '../../../ui/Page.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { chatsQuery } from './queries.ts'

export const prefetch = () => queryClient.fetchQuery(chatsQuery)

export function Component() {
  const { t, i18n } = useTranslation(['account/messages', 'menu'])
  const { chats } = useSuspenseQuery(chatsQuery).data
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  return (
    <Page title={t('menu:messages')} intro={t('intro')}>
      <Section title={t('chats')}>
        {chats.length === 0 && <Row title={t('none')} />}
        {chats.map(({ shop, last, messages, muted, member }) => (
          <LinkRow
            key={shop.id}
            to={`/account/messages/${shop.id}`}
            title={shop.name}
            description={
              <>
                <div dir="auto">{last.text}</div>
                <div>
                  {[
                    date.format(new Date(last.at)),
                    t('count', { count: messages }),
                    muted && t('muted'),
                    member && t('member'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </>
            }
          />
        ))}
      </Section>
    </Page>
  )
}
