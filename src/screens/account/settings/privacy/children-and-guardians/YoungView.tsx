import { useTranslation } from 'react-i18next'
import type { ChildrenAndGuardians } from '../../../../../contract/children.ts'
import { isInMenu } from '../../../../../policy/lookup.ts'
import type { MenuPath } from '../../../../../policy/menu.ts'
import { shell } from '../../../../../policy/shell.ts'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { Requests } from './Requests.tsx'

const privacy = 'account/settings/privacy'
const places = ['privacy-check-up', 'personal-information', 'activity-and-receipts'] as const

/** Whoever needs no guardian any more, and is not old enough to be one. */
export function YoungView({ data }: { data: ChildrenAndGuardians }) {
  const { t } = useTranslation(['account/settings/privacy/children-and-guardians', 'menu'])
  return (
    <>
      <Section title={t('youngChoices')} description={t('youngChoicesText')}>
        {places
          .filter((place) => isInMenu(shell, `${privacy}/${place}` satisfies MenuPath))
          .map((place) => (
            <LinkRow key={place} to={`/${privacy}/${place}`} title={t(`menu:${place}`)} />
          ))}
      </Section>
      <Requests requests={data.requests} />
      <Text soft>{t('tooYoung')}</Text>
      {!data.childAgeVerified && <Text soft>{t('ageUnverified', { age: data.childAge })}</Text>}
    </>
  )
}
