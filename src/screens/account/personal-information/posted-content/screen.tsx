import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../app/client.ts'
import { useAction } from '../../../../app/hooks/use-action.ts'
import { useKeptPlace } from '../../../../app/hooks/use-kept-place.ts'
import { useProblemText } from '../../../../app/hooks/use-problem-text.ts'
import { operations } from '../../../../contract/operations.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Page } from '../../../../ui/Page.tsx'
import { Row } from '../../../../ui/settings/Row.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'
import { ContentRow } from './ContentRow.tsx'
import { contentQuery, path, refresh } from './queries.ts'

export const prefetch = () => queryClient.fetchInfiniteQuery(contentQuery)

export function Component() {
  const { t, i18n } = useTranslation([path, 'menu'])
  const query = useSuspenseInfiniteQuery(contentQuery)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const problemText = useProblemText()
  const { run, busy, error } = useAction()
  const items = data.pages.flatMap((page) => page.items)
  const [first] = data.pages
  const removed = first?.removed ?? []
  const { place, onPressed } = useKeptPlace<HTMLDivElement>(data)
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })

  const restore = (id: string) =>
    run(async () => {
      await call(operations.restoreContent, { params: { id } })
      onPressed()
      await refresh()
    })

  return (
    <Page title={t('menu:posted-content')} intro={t('intro')}>
      <div ref={place}>
        {removed.length > 0 && (
          <Section title={t('removed')} description={t('removedText')}>
            {removed.map(({ id, title, until }) => (
              <Row
                key={id}
                title={title}
                description={t('until', { time: time.format(new Date(until)) })}
                end={
                  <Button
                    busy={busy}
                    aria-label={t('undoOne', { title })}
                    onClick={() => void restore(id)}
                  >
                    {t('undo')}
                  </Button>
                }
              />
            ))}
          </Section>
        )}
        {error && <Notice tone="bad">{error}</Notice>}
        <Section title={t('posted', { count: first?.total ?? 0 })}>
          {items.length === 0 && <Row title={t('none')} />}
          {items.map((content) => (
            <ContentRow key={content.id} content={content} onRemoved={onPressed} />
          ))}
        </Section>
      </div>
      {query.error && <Notice tone="bad">{problemText(query.error)}</Notice>}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}
