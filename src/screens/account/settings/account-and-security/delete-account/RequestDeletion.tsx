import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { tellClosing } from '../../../../../app/hooks/closing-news.ts'
import { useSession } from '../../../../../app/hooks/session.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../../../app/hooks/use-step-up.tsx'
import { operations } from '../../../../../contract/operations.ts'
import type { DeleteAccount } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Blockers } from './Blockers.tsx'

const dayInMs = 86_400_000

/** At most one question and one code; nothing has to be typed to prove that it is meant. */
export function RequestDeletion({ resource }: { resource: DeleteAccount }) {
  const { t, i18n } = useTranslation([
    'account/settings/account-and-security/delete-account',
    'common',
  ])
  const [asking, setAsking] = useState(false)
  const { run, busy, error } = useAction()
  const reasons = useId()
  const { blockers, etag, waitingDays } = resource
  const now = Date.parse(useSession().now)
  const date = new Date(now + waitingDays * dayInMs).toLocaleDateString(i18n.language, {
    dateStyle: 'long',
  })
  const words = [t('confirmTitle'), t('confirmText', { date })] as const
  const remove = async (stepUpProof: string) => {
    const shown = await shownText(i18n.language, words)
    await call(operations.requestDeletion, { body: { shown }, etag, stepUpProof })
    tellClosing('asked')
    await queryClient.invalidateQueries()
  }
  const { ask, element } = useStepUp('delete-account', remove, { consequence: words[1] })

  return (
    <>
      {blockers.length > 0 && <Blockers id={reasons} blockers={blockers} />}
      {error && <Notice tone="bad">{error}</Notice>}
      {element ?? (
        <Button
          kind="danger"
          busy={busy}
          blockedBy={blockers.length > 0 ? reasons : undefined}
          onClick={() => setAsking(true)}
        >
          {t('delete')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        danger
        title={words[0]}
        confirmLabel={t('confirm')}
        cancelLabel={t('common:cancel')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void run(() => ask(etag))
        }}
      >
        <p>{words[1]}</p>
      </ConfirmDialog>
    </>
  )
}
