import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useDay } from '../../../../../app/hooks/use-day.ts'
import type { ChildrenAndGuardians } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { AskGuardian } from './AskGuardian.tsx'
import { refresh } from './queries.ts'
import { SampleLetters } from './SampleLetters.tsx'

/** What a child sees: its grown-up, what they agreed to, and how it can still say no by itself. */
export function ChildView({ data }: { data: ChildrenAndGuardians }) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/children-and-guardians',
    'menu',
    'common',
  ])
  const { run, busy, error } = useAction()
  const { guardian, request, isRefused, comesOfAge, consents, actions } = data
  const untilDay = useDay()
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' })
  const canAsk = actions.some(({ id, allowed }) => id === 'ask' && allowed)

  const cancel = () =>
    run(async () => {
      await call(operations.cancelGuardianRequest, {})
      await refresh()
    })

  return (
    <>
      {guardian && (
        <Section title={t('yourGuardian')}>
          <Row
            title={guardian.name}
            description={t('since', { day: day.format(new Date(guardian.since)) })}
          />
          {consents.map(({ scope, choice }) => (
            <Row
              key={scope}
              title={t(`scope.${scope}`)}
              description={t(`scopeTextChild.${scope}`)}
              end={t(`choice.${choice}`)}
            />
          ))}
        </Section>
      )}
      {request && (
        <Section title={t('waiting')} description={t('waitingText')}>
          <Row
            title={t('asked', { contact: request.contact })}
            description={day.format(new Date(request.at))}
            end={
              <Button busy={busy} onClick={() => void cancel()}>
                {t('takeBack')}
              </Button>
            }
          />
        </Section>
      )}
      {request && <SampleLetters contact={request.contact} />}
      {error && <Notice tone="bad">{error}</Notice>}
      {isRefused && <Notice>{t('grownUpRefused')}</Notice>}
      {canAsk && !request && <AskGuardian />}
      {comesOfAge && <Notice>{t('comesOfAge', { day: untilDay(comesOfAge) })}</Notice>}
      <Section title={t('sayNo')} description={t('sayNoText')}>
        <LinkRow
          to="/account/settings/privacy/personal-information"
          title={t('menu:personal-information')}
        />
        <LinkRow
          to="/account/settings/privacy/activity-and-receipts"
          title={t('menu:activity-and-receipts')}
        />
      </Section>
    </>
  )
}
