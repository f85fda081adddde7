import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { operations } from '../contract/operations.ts'
import type { DeletionState } from '../contract/schemas.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { call, queryClient } from './client.ts'
import { useProblemText } from './hooks/use-problem-text.ts'

/** On every screen while the account waits to be deleted: the date, and one press to keep it. */
export function ClosingBanner({ deletion }: { deletion: DeletionState }) {
  const { t, i18n } = useTranslation('common')
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const date = new Date(deletion.effectiveAt).toLocaleDateString(i18n.language, {
    dateStyle: 'long',
  })

  async function keep() {
    setBusy(true)
    try {
      await call(operations.cancelDeletion, {
        params: { id: deletion.requestId },
        etag: deletion.etag,
      })
      await queryClient.invalidateQueries()
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }

  return (
    <Notice tone="warn" title={t('closing', { date })}>
      {error !== null && <p role="alert">{problemText(error)}</p>}
      <Actions>
        <Button busy={busy} onClick={() => void keep()}>
          {t('keep')}
        </Button>
      </Actions>
    </Notice>
  )
}
