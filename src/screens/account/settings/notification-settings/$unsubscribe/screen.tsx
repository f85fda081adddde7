import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { call, queryClient } from '../../../../../app/client.ts'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Subscription } from '../../../../../contract/unsubscribe.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Page } from '../../../../../ui/Page.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { Broken } from './Broken.tsx'
import { subscriptionQuery } from './queries.ts'

const path = 'account/settings/notification-settings/$unsubscribe'

/** Where the link in a message leads, signed in or not. Opening it changes nothing. */
export function Component() {
  const { t } = useTranslation([path, 'common', 'menu'])
  const { unsubscribe: token = '' } = useParams()
  const { data, error, refetch } = useQuery(subscriptionQuery(token))
  return (
    <Page title={t('menu:$unsubscribe')} intro={t('intro')}>
      {error && <Broken error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Text role="status">{t('common:loading')}</Text>}
      {data && <Choice token={token} subscription={data} />}
      <Section title={t('back')} description={t('backText')}>
        <LinkRow to="/account/settings/notification-settings" title={t('settings')} />
      </Section>
    </Page>
  )
}

function Choice({ token, subscription }: { token: string; subscription: Subscription }) {
  const { t, i18n } = useTranslation(path)
  const { purpose, state, offSince } = subscription
  const { name, text } = usePurposeWords()(purpose)
  const { run, busy, error } = useAction()
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })

  const stop = () =>
    run(async () => {
      const shown = await shownText(i18n.language, [name, text])
      const answer = await call(operations.unsubscribe, { params: { token }, body: { shown } })
      queryClient.setQueryData(subscriptionQuery(token).queryKey, answer)
      document.getElementById('page-title')?.focus()
    })

  return (
    <Region title={name}>
      <Text>{text}</Text>
      {state === 'on' && (
        <>
          <Text>{t('on')}</Text>
          <Actions>
            <Button kind="primary" busy={busy} onClick={() => void stop()}>
              {t('stop')}
            </Button>
          </Actions>
          <Text soft>{t('stopText')}</Text>
        </>
      )}
      {state === 'off' && (
        <Notice tone="good">
          {offSince ? t('off', { time: time.format(new Date(offSince)) }) : t('neverOn')}
        </Notice>
      )}
      {error && <Notice tone="bad">{error}</Notice>}
    </Region>
  )
}
