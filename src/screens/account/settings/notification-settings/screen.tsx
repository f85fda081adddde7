import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../app/client.ts'
import { ClauseLink } from '../../../../app/hooks/clause-link.tsx'
import { useConsent } from '../../../../app/hooks/use-consent.ts'
import { operations } from '../../../../contract/operations.ts'
import type { ConsentState, NotificationSettings } from '../../../../contract/schemas.ts'
import { Page } from '../../../../ui/Page.tsx'
import { Row } from '../../../../ui/settings/Row.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../../ui/settings/SwitchRow.tsx'
import { SampleLinks } from './SampleLinks.tsx'

type Kind = NotificationSettings['kinds'][number]

const path = 'account/settings/notification-settings'
const settingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: () => call(operations.getNotificationSettings, {}),
})

export const prefetch = () => queryClient.fetchQuery(settingsQuery)

export function Component() {
  const { t } = useTranslation([path, 'menu'])
  const { data } = useSuspenseQuery(settingsQuery)
  return (
    <Page title={t('menu:notification-settings')} intro={t('intro')}>
      {data.kinds.map((kind) => (
        <Section key={kind.id} title={t(`kind.${kind.id}`)} description={t(`kindText.${kind.id}`)}>
          {kind.locked ? <AlwaysOn kind={kind} reason={kind.locked} /> : channelsOf(kind)}
        </Section>
      ))}
      <SampleLinks />
    </Page>
  )
}

const channelsOf = ({ id, cells }: Kind) =>
  cells.map(({ channel, consent }) => (
    <Channel key={channel} kind={id} channel={channel} consent={consent} />
  ))

function AlwaysOn({ kind, reason }: { kind: Kind; reason: string }) {
  const { t } = useTranslation(path)
  return (
    <Row
      title={t('alwaysOn')}
      description={
        <>
          {t(`locked.${reason}`)} <ClauseLink clause={kind.clause} />
        </>
      }
    />
  )
}

function Channel(props: { kind: string; channel: string; consent: ConsentState }) {
  const { kind, channel, consent } = props
  const { t } = useTranslation([path, 'policy'])
  const name = t(`policy:purpose.${consent.purpose}`)
  const text = t(`channelText.${kind}`, { channel: t(`channel.${channel}`) })
  const choice = useConsent(consent, [name, text])
  return <SwitchRow title={name} description={text} {...choice} />
}
