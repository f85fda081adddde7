import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { queryClient } from '../../../../../app/client.ts'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { useConsent } from '../../../../../app/hooks/use-consent.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../../../ui/settings/SwitchRow.tsx'
import { shopQuery } from './queries.ts'
import { useShop } from './use-shop.ts'

export const prefetch = ({ pathname }: URL) =>
  queryClient.fetchQuery(shopQuery(pathname.split('/').at(-2) ?? ''))

export function Component() {
  const { t } = useTranslation(['account/messages/$shop/do-not-disturb', 'menu'])
  const { shop: id = '' } = useParams()
  const { data } = useSuspenseQuery(shopQuery(id))
  const { name } = data.shop
  const mute = useShop(data, data.muted, (muted) => ({ muted }))
  const member = useShop(data, data.member, (next) => ({ member: next }))
  const words = usePurposeWords()('translation')
  const text = `${words.text} ${t('translationText')}`
  const translation = useConsent(data.translation, [words.name, text])
  return (
    <Page title={t('menu:do-not-disturb')} intro={t('intro', { name })}>
      <Section title={t('thisShop')}>
        <SwitchRow title={t('mute', { name })} description={t('muteText')} {...mute} />
        <SwitchRow
          title={t('membership', { name })}
          description={t('membershipText')}
          {...member}
        />
      </Section>
      <Section title={t('everyShop')} description={t('everyShopText')}>
        <SwitchRow title={words.name} description={text} {...translation} />
        <LinkRow
          to="/account/settings/notification-settings"
          title={t('menu:notification-settings')}
        />
      </Section>
      <Section title={t('tool')} description={t('toolText')}>
        {(['who', 'what', 'long', 'safe'] as const).map((one) => (
          <Row key={one} title={t(`notice.${one}.title`)} description={t(`notice.${one}.text`)} />
        ))}
      </Section>
    </Page>
  )
}
