import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
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
    <Notice tone="warn" title={t('readTitle')}>
      {t('readText', { date })}
      <Actions>
        <Button
          busy={busy}
          onClick={() => {
            setBusy(true)
            void askAgain().finally(() => setBusy(false))
          }}
        >
          {t('retry')}
        </Button>
      </Actions>
    </Notice>
  )
}
