import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useProblemText } from '../../../../app/hooks/use-problem-text.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Page } from '../../../../ui/Page.tsx'
import { LinkRow } from '../../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'
import { VirtualList } from '../../../../ui/VirtualList.tsx'
import { Message } from './Message.tsx'
import css from './Messages.module.css'
import { chatQuery } from './queries.ts'

const path = 'account/messages/$shop'

export function Component() {
  const { t, i18n } = useTranslation([path, 'menu'])
  const problemText = useProblemText()
  const { shop: id = '' } = useParams()
  const into = i18n.language.startsWith('zh') ? 'zh' : 'en'
  const query = useSuspenseInfiniteQuery(chatQuery(id, into))
  const { data, hasNextPage, isFetching, error, fetchNextPage } = query
  const messages = data.pages.flatMap((page) => page.messages)
  const [first] = data.pages
  const isTranslated = first?.translation.choice === 'given'
  return (
    <Page title={first?.shop.name ?? ''} intro={t(first?.muted ? 'isMuted' : 'mayDisturb')}>
      <Section title={t('settings')} titleHidden>
        <LinkRow
          to={`/account/messages/${id}/do-not-disturb`}
          title={t('menu:do-not-disturb')}
          description={t('about')}
        />
      </Section>
      <p className={css.soft}>{t(isTranslated ? 'translatedNote' : 'untranslatedNote')}</p>
      <VirtualList
        label={t('messages')}
        rows={messages}
        keyOf={({ id: key }) => key}
        total={hasNextPage ? -1 : messages.length}
        onNearEnd={() => {
          if (hasNextPage && !isFetching && !error) void fetchNextPage()
        }}
      >
        {(message) => <Message message={message} into={into} />}
      </VirtualList>
      {error && hasNextPage && (
        <Notice tone="bad">
          <p>{problemText(error)}</p>
          <Button busy={isFetching} onClick={() => void fetchNextPage()}>
            {t('older')}
          </Button>
        </Notice>
      )}
    </Page>
  )
}
