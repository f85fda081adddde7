import { useTranslation } from 'react-i18next'
import { useDay } from '../../../../../app/hooks/use-day.ts'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { ChildAnnouncements } from './ChildAnnouncements.tsx'
import { ChildChoices } from './ChildChoices.tsx'
import { ChildData } from './ChildData.tsx'
import { EndLink } from './EndLink.tsx'
import { GeneralConsents } from './GeneralConsent.tsx'

/** Everything a guardian can see and do for one child. */
export function Child({ child }: { child: GuardedChild }) {
  const { t, i18n } = useTranslation(['account/settings/privacy/children-and-guardians', 'menu'])
  const untilDay = useDay()
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' })
  const { id, name, age, since, comesOfAge } = child
  return (
    <>
      <Section title={t('general', { name })} description={t('generalText', { name })}>
        <Row
          title={t('years', { name, age })}
          description={t('until', {
            since: day.format(new Date(since)),
            day: untilDay(comesOfAge),
          })}
        />
        <GeneralConsents child={child} />
      </Section>
      <ChildAnnouncements child={child} />
      <ChildChoices child={child} />
      <ChildData child={child} />
      <Section title={t('more', { name })}>
        <LinkRow
          to={`/account/settings/privacy/activity-and-receipts?child=${encodeURIComponent(id)}`}
          title={t('activity', { name })}
        />
        <EndLink child={child} />
      </Section>
    </>
  )
}
