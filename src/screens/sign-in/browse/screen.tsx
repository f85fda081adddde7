import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../app/client.ts'
import { rememberSearch, useDeviceSearches } from '../../../app/hooks/device-searches.ts'
import { moneyIn } from '../../../app/hooks/money.ts'
import { OpenLinks } from '../../../app/hooks/open-links.tsx'
import { useProblemText } from '../../../app/hooks/use-problem-text.ts'
import { operations } from '../../../contract/operations.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Parts } from '../../../ui/Parts.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { OnThisDevice } from './OnThisDevice.tsx'
import { People } from './People.tsx'

const catalogueQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', words],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) =>
      call(operations.searchCatalogue, {
        query: { words, limit: 12, ...(cursor && { cursor }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next,
  })

// A failure is shown where the goods would be, with the search still at hand.
export const prefetch = () => queryClient.prefetchInfiniteQuery(catalogueQuery(''))

/** R3: whoever gives no phone and no e-mail can look around and search; none of it is recorded. */
export function Component() {
  const { t, i18n } = useTranslation(['sign-in/browse', 'menu', 'policy', 'common'])
  const problemText = useProblemText()
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const found = useInfiniteQuery({ ...catalogueQuery(words), placeholderData: keepPreviousData })
  const price = moneyIn(i18n.language, 'USD')
  const { asGuest } = useDeviceSearches()
  const total = found.data?.pages[0]?.total ?? 0

  function submit(event: FormEvent) {
    event.preventDefault()
    if (asGuest) rememberSearch(typed)
    setWords(typed)
  }

  return (
    <Page title={t('menu:browse')} intro={t('intro')}>
      <search>
        <form onSubmit={submit}>
          <TextField
            type="search"
            label={t('words')}
            autoComplete="off"
            maxLength={100}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Actions>
            <Button type="submit" kind="primary">
              {t('find')}
            </Button>
          </Actions>
        </form>
      </search>
      <p role="status">{found.data && t('found', { count: total })}</p>
      {found.error && (
        <Notice tone="bad">
          {problemText(found.error)}
          <Actions>
            <Button onClick={() => void found.refetch()}>{t('common:retry')}</Button>
          </Actions>
        </Notice>
      )}
      {total > 0 && (
        <Section title={t('goods')} titleHidden>
          {found.data?.pages
            .flatMap(({ items }) => items)
            .map(({ id, title, shop, category, price: cents }) => (
              <Row
                key={id}
                title={title}
                description={<Parts of={[shop, t(`policy:interest.${category}`)]} />}
                end={price(cents)}
              />
            ))}
        </Section>
      )}
      {found.data && total === 0 && <p>{t('nothing')}</p>}
      <People words={words} />
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <OnThisDevice
        onChoose={(again) => {
          setTyped(again)
          setWords(again)
        }}
      />
      <OpenLinks />
      <Actions>
        <ButtonLink to="/sign-in">{t('menu:sign-in')}</ButtonLink>
        <ButtonLink to="/sign-in/register">{t('menu:register')}</ButtonLink>
      </Actions>
    </Page>
  )
}
