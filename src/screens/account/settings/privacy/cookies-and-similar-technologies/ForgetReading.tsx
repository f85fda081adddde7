import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetReading } from '../../../../../app/hooks/forget-reading.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'

const words = {
  kept: 'forgetReadingText',
  clearing: 'forgetReadingText',
  cleared: 'cleared',
  remains: 'common:readingRemains',
} as const

/** The way to take back, before signing out, what this device kept of what was read. */
export function ForgetReading() {
  const { t } = useTranslation([
    'account/settings/privacy/cookies-and-similar-technologies',
    'common',
  ])
  const [state, setState] = useState<keyof typeof words>('kept')
  async function clear() {
    setState('clearing')
    await forgetReading().then(
      () => setState('cleared'),
      () => setState('remains'),
    )
  }
  return (
    <Row
      title={t('forgetReading')}
      description={<span role="status">{t(words[state])}</span>}
      end={
        <Button busy={state === 'clearing'} onClick={() => void clear()}>
          {t('clear')}
        </Button>
      }
    />
  )
}
