import { useTranslation } from 'react-i18next'
import { menuIcon } from '../../app/hooks/menu-icons.tsx'
import type { CheckUpProgress } from '../../contract/schemas.ts'
import { LinkRow } from '../../ui/settings/LinkRow.tsx'
import { Section } from '../../ui/settings/Section.tsx'

/** One quiet line, whatever its state: the check-up is an offer and never a reminder. */
export function CheckUpRow({ progress }: { progress: CheckUpProgress }) {
  const { t, i18n } = useTranslation(['account', 'menu'])
  const { state, answered, total, finishedAt } = progress
  const date = finishedAt
    ? new Date(finishedAt).toLocaleDateString(i18n.language, { dateStyle: 'medium' })
    : ''
  return (
    <Section titleHidden title={t('menu:privacy-check-up')}>
      <LinkRow
        to="/account/settings/privacy/privacy-check-up"
        title={t('menu:privacy-check-up')}
        description={t(`checkUp.${state}`, { answered, total, date })}
        icon={menuIcon('privacy-check-up')}
      />
    </Section>
  )
}
