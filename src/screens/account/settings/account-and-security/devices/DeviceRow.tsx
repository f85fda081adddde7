import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Devices } from '../../../../../contract/sessions.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { show } from './queries.ts'

interface Props {
  session: Devices['sessions'][number]
  onEnded: (name: string) => void
}

export function DeviceRow({ session, onEnded }: Props) {
  const { t, i18n } = useTranslation('account/settings/account-and-security/devices')
  const { run, busy, error } = useAction()
  const { id, browser, system, signedInAt, lastSeenAt, isThis } = session
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const name =
    browser && system ? t('browserOn', { browser, system }) : (browser ?? system ?? t('unknown'))
  const lastUse = format.format(new Date(lastSeenAt))

  const end = () =>
    run(async () => {
      show(await call(operations.endDeviceSession, { params: { id } }))
      onEnded(name)
    })

  return (
    <Row
      title={name}
      description={
        <>
          <div>{isThis ? t('thisDevice') : t('lastUse', { time: lastUse })}</div>
          <div>{t('since', { time: format.format(new Date(signedInAt)) })}</div>
        </>
      }
      end={
        !isThis && (
          <Button
            busy={busy}
            aria-label={t('endOne', { name, time: lastUse })}
            onClick={() => void end()}
          >
            {t('end')}
          </Button>
        )
      }
    >
      {error && <Notice tone="bad">{error}</Notice>}
    </Row>
  )
}
