import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { AuthorisationItem } from './AuthorisationItem.tsx'
import { authorisationsQuery } from './queries.ts'

const kinds = ['app', 'applet', 'sign-in-with-us', 'sign-in-with-them'] as const

export const prefetch = () => queryClient.fetchQuery(authorisationsQuery)

export function Component() {
  const { t, i18n } = useTranslation(['account/settings/privacy/authorization-management', 'menu'])
  const { data } = useSuspenseQuery(authorisationsQuery)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Page title={t('menu:authorization-management')} intro={t('intro')}>
      {kinds.map((kind) => {
        const entries = data.authorisations.filter((entry) => entry.kind === kind)
        return (
          <Section key={kind} title={t(`kind.${kind}`)} description={t(`kindText.${kind}`)}>
            {entries.length === 0 && <Row title={t('none')} />}
            {entries.map((entry) => (
              <AuthorisationItem key={entry.id} authorisation={entry} />
            ))}
          </Section>
        )
      })}
      {data.ended.length > 0 && (
        <Section title={t('ended')} description={`${t('endedText')} ${t('noUndo')}`}>
          {data.ended.map(({ id, name, at }) => (
            <Row
              key={`${id} ${at}`}
              title={name}
              description={t('endedAt', { time: time.format(new Date(at)) })}
            />
          ))}
          <LinkRow to="/sign-in/authorise" title={t('giveAgain')} />
        </Section>
      )}
    </Page>
  )
}
