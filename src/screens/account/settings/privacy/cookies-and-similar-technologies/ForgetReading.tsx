import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetReading } from '../../../../../app/hooks/forget-reading.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'

/** The way to take back, before signing out, what this device kept of what was read. */
export function ForgetReading() {
  const { t } = useTranslation('account/settings/privacy/cookies-and-similar-technologies')
  const { run, busy, error } = useAction()
  const [done, setDone] = useState(false)
  const clear = () =>
    run(async () => {
      await forgetReading()
      setDone(true)
    })
  return (
    <Row
      title={t('forgetReading')}
      description={<span role="status">{error ?? t(done ? 'cleared' : 'forgetReadingText')}</span>}
      end={
        <Button busy={busy} onClick={() => void clear()}>
          {t('clear')}
        </Button>
      }
    />
  )
}
