import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Page } from '../../../../../ui/Page.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { DeviceRow } from './DeviceRow.tsx'
import { devicesQuery, show } from './queries.ts'

const path = 'account/settings/account-and-security/devices'

export const prefetch = () => queryClient.fetchQuery(devicesQuery)

export function Component() {
  const { t } = useTranslation([path, 'menu'])
  const { data } = useSuspenseQuery(devicesQuery)
  const { run, busy, error } = useAction()
  const [said, setSaid] = useState('')
  const told = useRef<HTMLParagraphElement>(null)
  const here = data.sessions.filter(({ isThis }) => isThis)
  const others = data.sessions.filter(({ isThis }) => !isThis)
  const canEndOthers = data.actions.some(({ id, allowed }) => id === 'end-others' && allowed)

  /** The button that was pressed is gone, so focus goes to what came of it. */
  function tell(text: string) {
    setSaid(text)
    told.current?.focus()
  }
  const endOthers = () =>
    run(async () => {
      show(await call(operations.endOtherSessions, {}))
      tell(t('allEnded'))
    })

  return (
    <Page title={t('menu:devices')} intro={t('intro')}>
      <p ref={told} tabIndex={-1} role="status">
        {said}
      </p>
      <Section title={t('here')}>
        {here.map((session) => (
          <DeviceRow key={session.id} session={session} onEnded={tell} />
        ))}
      </Section>
      <Section title={t('elsewhere')} description={t('elsewhereText')}>
        {others.length === 0 && <Row title={t('nowhereElse')} />}
        {others.map((session) => (
          <DeviceRow
            key={session.id}
            session={session}
            onEnded={(name) => tell(t('oneEnded', { name }))}
          />
        ))}
      </Section>
      {error && <Notice tone="bad">{error}</Notice>}
      {canEndOthers && (
        <Actions>
          <Button busy={busy} onClick={() => void endOthers()}>
            {t('endOthers')}
          </Button>
        </Actions>
      )}
    </Page>
  )
}
