import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AccountHome } from '../../contract/schemas.ts'
import { Actions } from '../../ui/Actions.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { Hero } from '../../ui/Hero.tsx'
import { Ring } from '../../ui/Ring.tsx'
import { Text } from '../../ui/Text.tsx'

const privacyPath = (place: string) => `/account/settings/privacy/${place}`

/** The state of one's privacy at a glance: what was agreed to, what is held, who may read. */
export function PrivacySummary({ account }: { account: AccountHome }) {
  const { t, i18n } = useTranslation(['account', 'menu'])
  const { choices, records, authorisations, lastEntry } = account
  const number = new Intl.NumberFormat(i18n.language)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const figures = [
    { label: t('agreed'), figure: t('ofTotal', choices), to: privacyPath('personal-information') },
    {
      label: t('records'),
      figure: number.format(records),
      to: privacyPath('personal-info-download'),
    },
    {
      label: t('authorised'),
      figure: number.format(authorisations),
      to: privacyPath('authorization-management'),
    },
  ]
  return (
    <Hero
      title={t('summary')}
      figure={
        <Ring share={choices.total ? choices.given / choices.total : 0}>
          <ShieldCheck size={30} strokeWidth={1.75} />
        </Ring>
      }
    >
      <Figures items={figures} />
      {lastEntry && (
        <Text soft>{t('lastChange', { time: time.format(new Date(lastEntry.at)) })}</Text>
      )}
      <Actions>
        <ButtonLink kind="primary" to="/account/settings/privacy">
          {t('review')}
        </ButtonLink>
        <ButtonLink to={privacyPath('activity-and-receipts')}>
          {t('menu:activity-and-receipts')}
        </ButtonLink>
      </Actions>
    </Hero>
  )
}
