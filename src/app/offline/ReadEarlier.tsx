import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { LateNotice } from './LateNotice.tsx'
import { askAgain } from './live.ts'

/** What is on the screen is not of this moment, and how to ask again. */
export function ReadEarlier({ at }: { at: string }) {
  const { t, i18n } = useTranslation('common')
  const [busy, setBusy] = useState(false)
  const date = new Date(at).toLocaleString(i18n.language, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return (
    <LateNotice tone="warn" title={t('readTitle')}>
      <span>{t('readText', { date })}</span>
      <Button
        busy={busy}
        onClick={() => {
          setBusy(true)
          void askAgain().finally(() => setBusy(false))
        }}
      >
        {t('retry')}
      </Button>
    </LateNotice>
  )
}
